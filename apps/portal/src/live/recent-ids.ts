/** Hints within this time are shown together: each by itself would draw the page anew. */
const TOGETHER_MS = 100;

/**
 * Keeps ids for as long as they are recent, the newest last.
 * @param show gets them whenever they change
 */
export function recentIds(
  recentMs: number,
  show: (ids: ReadonlySet<string>) => void,
): { add(id: string): void; stop(): void } {
  const untilOf = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const now = Date.now();
    for (const [id, until] of untilOf) if (until <= now) untilOf.delete(id);
    show(new Set(untilOf.keys()));
    const [next] = untilOf.values();
    timer = next === undefined ? undefined : setTimeout(tell, Math.max(TOGETHER_MS, next - now));
    isAdded = false;
  };
  let isAdded = false;
  return {
    add(id) {
      untilOf.delete(id);
      untilOf.set(id, Date.now() + TOGETHER_MS + recentMs);
      if (isAdded) return;
      isAdded = true;
      clearTimeout(timer);
      timer = setTimeout(tell, TOGETHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
