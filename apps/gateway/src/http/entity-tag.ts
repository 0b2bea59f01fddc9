import { faultsProblem } from '../problem/problem.js';

/** Versions begin at 1: this one is no order's, so a tag that is not ours is refused as stale. */
const NO_VERSION = 0;
const TAG = /(?:W\/)?"[\x21\x23-\x7e]*"/g;

/** Strong, RFC 9110 section 8.8.3. */
export const entityTag = (version: number | string) => `"${version}"`;

/**
 * The version that the caller has seen; undefined where any is fine.
 * @throws {Problem} 400 for several tags: a decision is about one state of the order
 */
export function readIfMatch(header: string | undefined): number | undefined {
  const text = header?.trim();
  if (!text || text === '*') return undefined;
  const version = /^"(\d{1,15})"$/.exec(text)?.[1];
  if (version) return Number(version);
  if ((text.match(TAG)?.length ?? 0) < 2) return NO_VERSION;
  throw faultsProblem([
    { pointer: '/If-Match', in: 'header', code: 'several-tags', detail: 'must be one entity tag' },
  ]);
}

/** Weak comparison, RFC 9110 section 13.1.2. */
export function matchesIfNoneMatch(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  return (header.match(TAG) ?? []).some((candidate) => candidate.replace(/^W\//, '') === tag);
}
