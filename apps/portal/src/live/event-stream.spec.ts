import { afterEach, expect, it, vi } from 'vitest';
import { openEventStream } from './event-stream';

const event = (name: string, id: string, data: object) =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const hint = { orderId: 'o-1', version: 2, status: 'QUOTED', turn: 'buyer', side: 'client' };

/** Opens a stream on a server that answers each connection with the next of these, and tells what was heard of it. */
function listenTo(...answers: (string | 401 | ReadableStream | undefined)[]) {
  const fetches: Headers[] = [];
  const send = vi.fn((_path: string, { headers, signal }: RequestInit) => {
    const answer = answers[fetches.length];
    fetches.push(new Headers(headers));
    if (answer === undefined)
      return new Promise<Response>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    return Promise.resolve(answer === 401 ? new Response(null, { status: 401 }) : new Response(answer));
  });
  vi.stubGlobal('fetch', send);
  const heard: string[] = [];
  const stream = openEventStream('operator', {
    onState: (state) => heard.push(state),
    onHint: ({ orderId }, cursor) => heard.push(`${orderId} at ${cursor}`),
    onGap: () => heard.push('gap'),
  });
  return { fetches, heard, stream };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('is live once its place is told, and tells hints with their cursor', async () => {
  const { heard, stream } = listenTo(
    event('position', 'client:4,supplier:9', { complete: true }) + event('order', 'client:5', hint),
  );
  await vi.waitFor(() => expect(heard).toContain('reconnecting'));
  stream.close();
  expect(heard).toEqual(['connecting', 'live', 'o-1 at client:5', 'reconnecting']);
});

it('is resumed on each side after what was told last, and says when not everything is told', async () => {
  const { fetches, heard, stream } = listenTo(
    event('position', 'client:4,supplier:9', { complete: true }) + event('order', 'client:5', hint),
    event('position', 'client:900,supplier:950', { complete: false }),
  );
  await vi.waitFor(() => expect(heard).toContain('reconnecting'));
  stream.retryNow();
  await vi.waitFor(() => expect(heard.filter((one) => one === 'reconnecting')).toHaveLength(2));
  stream.close();
  expect(fetches.map((headers) => headers.get('Last-Event-ID'))).toEqual([null, 'client:5,supplier:9']);
  expect(heard.slice(-3)).toEqual(['live', 'gap', 'reconnecting']);
});

it('takes what it does not know for nothing', async () => {
  const { heard, stream } = listenTo('data: null\n\ndata: {\n\nevent: later\ndata: {"complete": false}\n\n');
  await vi.waitFor(() => expect(heard).toContain('reconnecting'));
  stream.close();
  expect(heard).toEqual(['connecting', 'live', 'reconnecting']);
});

it('says that the session is over, and comes back when it is told that there is one again', async () => {
  const { heard, stream } = listenTo(401, event('position', 'client:4,supplier:9', { complete: true }));
  await vi.waitFor(() => expect(heard).toEqual(['connecting', 'signed-out']));
  stream.retryNow();
  await vi.waitFor(() => expect(heard).toContain('live'));
  stream.close();
});

it('waits for its first answer no longer than for a sign of life', async () => {
  vi.useFakeTimers();
  const { fetches, heard, stream } = listenTo(undefined, undefined);
  await vi.advanceTimersByTimeAsync(34_000);
  expect(heard).toEqual(['connecting']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(['connecting', 'reconnecting']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fetches).toHaveLength(2);
  stream.close();
});

it('begins anew at once when it is told to while it has no answer', async () => {
  vi.useFakeTimers();
  const { fetches, stream } = listenTo(undefined, undefined);
  await vi.advanceTimersByTimeAsync(5_000);
  stream.retryNow();
  await vi.advanceTimersByTimeAsync(1);
  expect(fetches).toHaveLength(2);
  stream.close();
});

const position = event('position', 'client:4,supplier:9', { complete: true });

/** Live for an hour, and over then as its token is. */
async function liveForAnHour(...next: (string | ReadableStream | undefined)[]) {
  vi.useFakeTimers();
  let end = () => {};
  const encoder = new TextEncoder();
  const hour = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(position));
      const beat = setInterval(() => controller.enqueue(encoder.encode(': beat\n\n')), 15_000);
      end = () => {
        clearInterval(beat);
        controller.close();
      };
    },
  });
  const told = listenTo(hour, ...next);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(told.heard).toEqual(['connecting', 'live']);
  end();
  await vi.advanceTimersByTimeAsync(1);
  expect(told.fetches).toHaveLength(2);
  return told;
}

it('goes on at once after its end, and nobody is told that it was away', async () => {
  const open = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(position)),
  });
  const { heard, stream } = await liveForAnHour(open);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual(['connecting', 'live', 'live']);
  stream.close();
});

it('says that it is away where it does not go on after its end', async () => {
  const { heard, stream } = await liveForAnHour(undefined);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(['connecting', 'live']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(['connecting', 'live', 'reconnecting']);
  stream.close();
});
