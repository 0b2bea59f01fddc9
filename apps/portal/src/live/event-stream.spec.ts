import { afterEach, expect, it, vi } from 'vitest';
import { openEventStream } from './event-stream';

const event = (name: string, id: string, data: object) =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
const hint = { orderId: 'o-1', version: 2, status: 'QUOTED', turn: 'buyer', side: 'client' };

/** Opens a stream on a server that answers each connection with the next of these, and tells what was heard of it. */
function listenTo(...answers: (string | 401)[]) {
  const fetches: Headers[] = [];
  const send = vi.fn((_path: string, { headers }: { headers: Record<string, string> }) => {
    const answer = answers[fetches.length];
    fetches.push(new Headers(headers));
    if (answer === undefined) return new Promise<Response>(() => {});
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

afterEach(() => vi.unstubAllGlobals());

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
