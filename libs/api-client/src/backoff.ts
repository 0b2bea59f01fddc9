export interface BackoffOptions {
  firstMs?: number;
  longestMs?: number;
  /** 0 up to 1; by chance unless given. */
  random?: number;
}

/**
 * How long to wait after a try that failed, in ms: doubled each time, with jitter so that many callers do not come
 * back at once; at least what the server asks for.
 * @param failures from 1
 * @param retryAfter seconds or an HTTP date (RFC 9110)
 */
export function backoffMs(failures: number, retryAfter: string | null, options: BackoffOptions = {}): number {
  const { firstMs = 250, longestMs = 10_000, random = Math.random() } = options;
  const longest = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.max(retryAfterMs(retryAfter), longest / 2 + (longest / 2) * random);
}

function retryAfterMs(text: string | null): number {
  if (text === null) return 0;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
