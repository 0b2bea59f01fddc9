import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '@/api/role';
import type { openEventStream } from './event-stream';
import { LiveProvider } from './live-provider';

type Listener = Parameters<typeof openEventStream>[1];

const role: Role = 'buyer';

let stream: Listener;
const opens = vi.hoisted(() => vi.fn());
const close = vi.hoisted(() => vi.fn());
const retryNow = vi.hoisted(() => vi.fn());
vi.mock('./event-stream', () => ({
  openEventStream: (_role: string, listener: Listener) => {
    stream = listener;
    opens();
    return { close, retryNow };
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
  for (const call of [retryNow, opens, close]) call.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

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

describe('a tab that nobody looks at', () => {
  const hide = (hidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    return tell(() => document.dispatchEvent(new Event('visibilitychange')));
  };

  it('gives its stream back after half a minute', async () => {
    await hide(true);
    await act(() => vi.advanceTimersByTimeAsync(29_000));
    expect(close).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(close).toHaveBeenCalledOnce();
    await hide(false);
    expect(opens).toHaveBeenCalledOnce();
    expect(timesRead()).toEqual([2, 2, 2]);
  });

  it('asks for none where it was opened in the background, until it is looked at', async () => {
    cleanup();
    opens.mockClear();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    render(portal(new QueryClient(), false));
    await act(() => vi.advanceTimersByTimeAsync(3_600_000));
    expect(opens).not.toHaveBeenCalled();
    await hide(false);
    expect(opens).toHaveBeenCalledOnce();
  });
});

it('shows a change at once however many hints come', async () => {
  for (let hints = 0; hints < 50; hints += 1) {
    await tell(() =>
      stream.onHint({ orderId: 'o-1', version: hints, status: 'QUOTED', turn: 'buyer' }, 'client:1'),
    );
    await act(() => vi.advanceTimersByTimeAsync(40));
  }
  const [order = 0, orders] = timesRead();
  expect([order > 10, order < 25, orders]).toEqual([true, true, 4]);
});
