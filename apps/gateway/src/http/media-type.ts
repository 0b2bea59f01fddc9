import { Problem } from '../problem/problem.js';

export type MediaType = 'application/json' | 'text/csv' | 'application/pdf';

interface Range {
  type: string;
  quality: number;
}

/**
 * Chooses between what a resource can be given as (RFC 9110, section 12.5.1); the first offer wins a tie.
 * @throws {Problem} 406 where the caller takes none of them
 */
export function negotiate<Offer extends MediaType>(accept: string | undefined, offers: Offer[]): Offer {
  if (!accept) return offers[0];
  const ranges = accept.split(',').map(parseRange);
  const rated = offers.map((offer) => ({ offer, quality: qualityOf(offer, ranges) }));
  const best = rated.reduce((one, other) => (other.quality > one.quality ? other : one));
  if (best.quality > 0) return best.offer;
  throw new Problem('not-acceptable', { detail: `This can be given as ${offers.join(' or ')}` });
}

function parseRange(text: string): Range {
  const [type, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { type, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
}

/** The most specific range decides. */
function qualityOf(offer: MediaType, ranges: Range[]): number {
  const patterns = [offer, `${offer.split('/')[0]}/*`, '*/*'];
  for (const pattern of patterns) {
    const range = ranges.find(({ type }) => type === pattern);
    if (range) return range.quality;
  }
  return 0;
}
