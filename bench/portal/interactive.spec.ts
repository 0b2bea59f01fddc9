import { interactiveAfterMs, READY_MARK, type TraceEvent } from './interactive.js';

const URL = 'http://localhost/buyer/orders/1';
const event = (name: string, atMs: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  cat: '',
  ph: 'X',
  ts: atMs * 1_000,
  pid: 1,
  tid: 1,
  ...more,
});
const start = event('navigationStart', 100, { args: { data: { documentLoaderURL: URL } } });
const task = (atMs: number, durationMs: number, tid = 1) =>
  event('RunTask', atMs, { dur: durationMs * 1_000, tid });
const ready = (atMs: number) => event(READY_MARK, atMs);

it.each([
  ['with nothing after the mark', [ready(600)], 500],
  ['a long task that is still running', [task(550, 250), ready(600)], 700],
  ['long tasks after it, one after the other', [ready(600), task(900, 100), task(1_300, 60)], 1_260],
  ['a long task after half a second of quiet', [ready(600), task(1_101, 900)], 500],
  ['a short task', [ready(600), task(700, 49)], 500],
  ['another thread’s task', [ready(600), task(700, 400, 2)], 500],
])('%s', (_name, events, ms) => expect(interactiveAfterMs([start, ...events], URL)).toBe(ms));

it('says so where the page was never ready', () =>
  expect(() => interactiveAfterMs([start], URL)).toThrow('never ready'));
