import { ApiProblem } from './problem.js';
import type { TokenSource } from './token.js';
import { watchOrders, type OrderHint } from './watch.js';

const frame = (cursor: string, version: number) =>
  `id: ${cursor}\nevent: order\ndata: ${JSON.stringify({ orderId: 'o', version, status: 'PLACED', turn: 'buyer', side: 'client' })}\n\n`;

/** A stream that gives its chunks and then ends, or breaks. */
function stream(chunks: string[], breaks = false) {
  const left = [...chunks];
  return new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = left.shift();
        if (chunk !== undefined) controller.enqueue(new TextEncoder().encode(chunk));
        else if (breaks) controller.error(new Error('cut'));
        else controller.close();
      },
    }),
  );
}

const tokens = { token: async () => 'token' };

/** Reads until so many hints have come. */
async function watch(
  answers: (() => Response | Promise<never>)[],
  count: number,
  after?: string,
  tokenSource: TokenSource = tokens,
) {
  const resumedAt: (string | null)[] = [];
  const states: string[] = [];
  let gaps = 0;
  const ending = new AbortController();
  const hints: OrderHint[] = [];
  const fetch = async (request: Request) => {
    resumedAt.push(request.headers.get('Last-Event-ID'));
    return (answers.shift() ?? (() => new Promise<never>(() => undefined)))();
  };
  const options = {
    baseUrl: 'http://api',
    tokens: tokenSource,
    fetch,
    signal: ending.signal,
    onState: (state: string) => states.push(state),
    onGap: () => (gaps += 1),
  };
  for await (const hint of watchOrders({ ...options, ...(after && { after }) })) {
    hints.push(hint);
    if (hints.length === count) ending.abort();
  }
  return { hints, resumedAt, states, gaps };
}

it('reads hints, however the bytes are cut', async () => {
  const text = `retry: 3000\n: listening\n\n${frame('client:1', 1)}: beat\n\n${frame('client:2', 2)}`;
  const { hints } = await watch([() => stream([...text])], 2);
  expect(hints.map(({ cursor, version }) => [cursor, version])).toEqual([
    ['client:1', 1],
    ['client:2', 2],
  ]);
});

it('comes back where it was, after an end, a cut, a refusal for now and no answer', async () => {
  const { hints, resumedAt, states } = await watch(
    [
      () => stream([frame('client:1', 1)]),
      () => stream([frame('client:2', 2), 'id: client:3\nda'], true),
      () => new Response('', { status: 503, headers: { 'Retry-After': '0' } }),
      () => Promise.reject(new TypeError('fetch failed')),
      () => stream([frame('client:3', 3)]),
    ],
    3,
  );
  expect(hints.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(resumedAt).toEqual([null, 'client:1', 'client:2', 'client:2', 'client:2']);
  expect(states.filter((state) => state === 'live')).toHaveLength(3);
});

it('comes back to where the stream began, also when nothing had come of it', async () => {
  const position = 'retry: 3000\n\nid: client:7\nevent: position\ndata: {"complete":true}\n\n';
  const { hints, resumedAt, states } = await watch(
    [
      () => stream(['retry: 3000\n'], true),
      () => stream([position], true),
      () => stream([frame('client:8', 2)]),
    ],
    1,
  );
  expect(hints).toHaveLength(1);
  expect(resumedAt).toEqual([null, null, 'client:7']);
  // The first stream was cut before it told its place: nobody was promised anything then.
  expect(states).toEqual(['reconnecting', 'live', 'reconnecting', 'live']);
});

it('says where not everything is told', async () => {
  const begin = 'id: client:7\nevent: position\ndata: {"complete":false}\n\n';
  expect((await watch([() => stream([begin, frame('client:8', 2)])], 1, 'client:0')).gaps).toBe(1);
});

it('begins after a cursor', async () => {
  expect((await watch([() => stream([frame('client:18', 1)])], 1, 'client:17')).resumedAt).toEqual([
    'client:17',
  ]);
});

it('passes over what is no hint', async () => {
  const { hints } = await watch(
    [() => stream(['data: {\n\n', 'data: {"other":1}\n\n', frame('client:1', 1)])],
    1,
  );
  expect(hints).toHaveLength(1);
});

it.each([408, 429, 500, 502, 503, 504])('comes back after %s', async (status) => {
  const away = () => new Response('<html>', { status });
  const { hints } = await watch([away, () => stream([frame('client:1', 1)])], 1);
  expect(hints).toHaveLength(1);
});

it.each([0, 503])('comes back where the provider of tokens is away: %s', async (status) => {
  const failures = [new ApiProblem(status, { code: 'sign-in-refused' })];
  const provider = {
    token: async () => {
      const failure = failures.pop();
      if (failure) throw failure;
      return 'token';
    },
  };
  const { hints } = await watch([() => stream([frame('client:1', 1)])], 1, undefined, provider);
  expect(hints).toHaveLength(1);
});

it('ends where the provider of tokens refuses', async () => {
  const refused = async () => Promise.reject(new ApiProblem(401, { code: 'sign-in-refused' }));
  await expect(watch([], 1, undefined, { token: refused })).rejects.toMatchObject({ status: 401 });
});

it('ends with a refusal', async () => {
  const refused = () => new Response('{"code":"role-not-allowed"}', { status: 403 });
  await expect(watch([refused], 1)).rejects.toMatchObject({ code: 'role-not-allowed' });
});

it('ends with its signal, also where the request no longer follows it', async () => {
  const ending = new AbortController();
  let cancelled = false;
  const endless = new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(frame('client:1', 1))),
      cancel: () => void (cancelled = true),
    }),
  );
  const hints: OrderHint[] = [];
  const options = { baseUrl: 'http://api', tokens, fetch: async () => endless, signal: ending.signal };
  for await (const hint of watchOrders(options)) {
    hints.push(hint);
    setTimeout(() => ending.abort(), 10);
  }
  expect([hints.length, cancelled]).toEqual([1, true]);
});

it('does not come back again and again with what can never be sent', async () => {
  await expect(watch([], 1, 'client:1\nclient:2')).rejects.toThrow('invalid header value');
});
