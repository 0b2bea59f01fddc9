import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Role } from '@/api/role';
import type { openEventStream } from './event-stream';
import { LiveProvider } from './live-provider';

type Listener = Parameters<typeof openEventStream>[1];

const role: Role = 'buyer';

let stream: Listener;
const retryNow = vi.hoisted(() => vi.fn());
vi.mock('./event-stream', () => ({
  openEventStream: (_role: string, listener: Listener) => {
    stream = listener;
    return { close: () => {}, retryNow };
  },
}));

const reads = { order: vi.fn(() => 1), orders: vi.fn(() => 1), policy: vi.fn(() => 1) };
const timesRead = () => Object.values(reads).map((read) => read.mock.calls.length);

function Page() {
  useQuery({ queryKey: ['buyer', 'order', 'o-1', 'history'], queryFn: reads.order });
  useQuery({ queryKey: ['buyer', 'orders', 'counts'], queryFn: reads.orders });
  useQuery({ queryKey: ['buyer', 'policy'], queryFn: reads.policy });
  return null;
}

const tell = (what: () => void) =>
  act(async () => {
    what();
    await vi.advanceTimersByTimeAsync(0);
  });

const portal = (client: QueryClient, signedOut: boolean) => (
  <QueryClientProvider client={client}>
    <LiveProvider role={role} signedOut={signedOut}>
      <Page />
    </LiveProvider>
  </QueryClientProvider>
);
let show: (signedOut: boolean) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  for (const read of Object.values(reads)) read.mockClear();
  const client = new QueryClient();
  const { rerender } = render(portal(client, false));
  show = (signedOut) => rerender(portal(client, signedOut));
  await tell(() => {});
  retryNow.mockClear();
});
afterEach(() => void vi.useRealTimers());

it('reads the orders once more after the stream has begun: they may have changed in between', async () => {
  await tell(() => stream.onState('live'));
  expect(timesRead()).toEqual([1, 1, 1]);
  await act(() => vi.advanceTimersByTimeAsync(1_100));
  expect(timesRead()).toEqual([2, 2, 1]);
});

it('reads its lists and the open order anew when the stream could not tell everything', async () => {
  await tell(() => stream.onGap());
  expect(timesRead()).toEqual([2, 2, 1]);
});

it('reads everything anew after a reconnect', async () => {
  await tell(() => stream.onState('reconnecting'));
  await tell(() => stream.onState('live'));
  expect(timesRead()).toEqual([2, 2, 2]);
});

it('tries at once when somebody has signed in again, and reads everything anew then', async () => {
  await tell(() => stream.onState('signed-out'));
  await tell(() => show(true));
  expect(retryNow).not.toHaveBeenCalled();
  await tell(() => show(false));
  expect(retryNow).toHaveBeenCalledOnce();
  await tell(() => stream.onState('live'));
  expect(timesRead()).toEqual([2, 2, 2]);
});
