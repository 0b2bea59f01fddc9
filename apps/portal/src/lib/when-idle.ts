/**
 * Runs a task once the browser has nothing better to do, or at once where it cannot tell.
 * @param timeoutMs runs it then at the latest
 * @returns calls it off
 */
export function whenIdle(task: () => void, timeoutMs?: number): () => void {
  const { requestIdleCallback, cancelIdleCallback } = window as Partial<Window>;
  if (!requestIdleCallback || !cancelIdleCallback) {
    const timer = setTimeout(task);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(task, { timeout: timeoutMs });
  return () => cancelIdleCallback(id);
}
