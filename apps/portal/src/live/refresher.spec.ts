import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refresherOf, type Refresher } from './refresher';

const ANSWER_MS = 60;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let client: QueryClient;
let refresher: Refresher;
/** When each was asked for, in ms from the beginning. */
let asked: Record<string, number[]>;
let began: number;

/** Something on screen; the answer says when it was asked for. */
function look(key: string[]): () => number | undefined {
  const observer = new QueryObserver(client, {
    queryKey: ['operator', ...key],
    queryFn: async () => {
      const at = Date.now() - began;
      (asked[key.join(' ')] ??= []).push(at);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      return at;
    },
  });
  observer.subscribe(() => {});
  return () => observer.getCurrentResult().data;
}

beforeEach(() => {
  vi.useFakeTimers();
  began = Date.now();
  asked = {};
  client = new QueryClient();
  refresher = refresherOf(client, 'operator');
});
afterEach(() => {
  refresher.stop();
  client.clear();
  vi.useRealTimers();
});

it('shows what changes under a flood of hints, and asks no more often for it', async () => {
  const shown = { list: look(['orders']), board: look(['ops', 'stats']), load: look(['load']) };
  const order = look(['order', 'o-1']);
  await wait(1_000);
  for (let hints = 0; hints < 100; hints += 1) {
    refresher.order('o-1');
    refresher.lists();
    await wait(40);
    // Never older than its pace and two answers.
    expect(Date.now() - began - (order() ?? 0)).toBeLessThan(1_000 + 100 + 2 * ANSWER_MS + 40);
  }
  expect(shown.list()).toBeGreaterThanOrEqual(3_900);
  expect(shown.board()).toBeGreaterThanOrEqual(3_900);
  expect(shown.load()).toBeGreaterThanOrEqual(3_900);
  expect(asked['orders']?.length).toBeLessThanOrEqual(1 + 5);
  expect(asked['ops stats']?.length).toBeLessThanOrEqual(1 + 2);
  expect(asked['load']?.length).toBeLessThanOrEqual(1 + 2);
  expect(asked['order o-1']?.length).toBeLessThanOrEqual(1 + 42);
});

it('reads an order at once, and once more where it changed while it was read', async () => {
  look(['order', 'o-1']);
  look(['order', 'o-2']);
  await wait(1_000);
  refresher.order('o-1');
  await wait(30);
  refresher.order('o-1');
  refresher.order('o-1');
  await wait(1_000);
  expect(asked['order o-1']).toEqual([0, 1_000, 1_100]);
  expect(asked['order o-2']).toEqual([0]);
});

it('reads again what was being read when it changed', async () => {
  const list = look(['orders']);
  refresher.lists();
  await wait(2_000);
  expect(asked['orders']).toEqual([0, 1_000]);
  expect(list()).toBe(1_000);
});

it('leaves the next page of a list alone', async () => {
  const pages = new InfiniteQueryObserver(client, {
    queryKey: ['operator', 'ops', 'orders'],
    queryFn: async ({ pageParam }) => {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      return pageParam;
    },
    initialPageParam: 1,
    getNextPageParam: (last: number) => last + 1,
  });
  pages.subscribe(() => {});
  await wait(1_000);
  void pages.fetchNextPage();
  await wait(10);
  refresher.lists();
  await wait(ANSWER_MS);
  expect(pages.getCurrentResult().data?.pages).toEqual([1, 2]);
  await wait(4_000);
  expect(pages.getCurrentResult().data?.pages).toEqual([1, 2]);
});
