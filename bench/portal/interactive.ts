/** The part of a trace event of Chromium that is read here; times in microseconds. */
export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { documentLoaderURL?: string; isLoadingMainFrame?: boolean } };
}

/** Set by the page's watcher, once everything that a reader may press is there. */
export const READY_MARK = 'portal-ready';

const LONG_TASK_US = 50_000;
const QUIET_US = 500_000;

/**
 * When a page may be used: what it shows is there, and its main thread is quiet, that is without a task of 50 ms or
 * more for half a second (the usual definition of "time to interactive", with a shorter quiet window than its five
 * seconds, since the portal's own clock ticks every second).
 * @returns milliseconds after the navigation began
 * @throws where the trace holds no such navigation or mark
 */
export function interactiveAfterMs(events: TraceEvent[], url: string): number {
  const start = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`the trace holds no navigation to ${url}`);
  const mark = events.find(({ name, ts }) => name === READY_MARK && ts > start.ts);
  if (!mark) throw new Error('the page was never ready');
  const tasks = events
    .filter(({ name, pid, tid, ts, dur = 0 }) => {
      const isOfPage = pid === mark.pid && tid === mark.tid;
      return name === 'RunTask' && isOfPage && ts + dur > start.ts && dur >= LONG_TASK_US;
    })
    .sort((a, b) => a.ts - b.ts);
  let quietFrom = mark.ts;
  for (const { ts, dur = 0 } of tasks) {
    if (ts - quietFrom >= QUIET_US) break;
    quietFrom = Math.max(quietFrom, ts + dur);
  }
  return (quietFrom - start.ts) / 1_000;
}
