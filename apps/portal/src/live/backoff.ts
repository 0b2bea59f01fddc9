const FIRST_MS = 1_000;
const LAST_MS = 30_000;

/**
 * How long to wait before the next try, in ms: 1 s, doubled up to 30 s, with jitter so that many browsers do not
 * come back at once. What the server asks for (`Retry-After`, in seconds) is the least.
 * @param random 0 up to 1
 */
export function backoffMs(failures: number, retryAfter: string | null, random: number): number {
  const spread = Math.min(LAST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  const asked = Number(retryAfter ?? 0) * 1_000;
  return Math.max(Number.isFinite(asked) ? asked : 0, spread / 2 + (spread / 2) * random);
}
