import { Problem } from '../problem/problem.js';
import { qualities } from './qualities.js';

export type MediaType = 'application/json' | 'text/csv' | 'application/pdf';

/**
 * Chooses between what a resource can be given as (RFC 9110, section 12.5.1); the first offer wins a tie.
 * @throws {Problem} 406 where the caller takes none of them
 */
export function negotiate<Offer extends MediaType>(accept: string | undefined, offers: Offer[]): Offer {
  if (!accept) return offers[0];
  const ranges = qualities(accept);
  const rated = offers.map((offer) => ({ offer, quality: qualityOf(offer, ranges) }));
  const best = rated.reduce((one, other) => (other.quality > one.quality ? other : one));
  if (best.quality > 0) return best.offer;
  throw new Problem('not-acceptable', { detail: `This can be given as ${offers.join(' or ')}` });
}

/** The most specific range decides. */
function qualityOf(offer: MediaType, ranges: ReturnType<typeof qualities>): number {
  const patterns = [offer, `${offer.split('/')[0]}/*`, '*/*'];
  for (const pattern of patterns) {
    const range = ranges.find(({ name }) => name === pattern);
    if (range) return range.quality;
  }
  return 0;
}
