import { pause, retrying, type Fetch, type RetryOptions } from './retry.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Step = number | 'no answer' | { status: number; retryAfter?: string; code?: string };

/** Answers by a list, and remembers what came: method, key and body of each try. */
function serverOf(steps: Step[]) {
  const tries: { key: string | null; body: string; at: number }[] = [];
  const send: Fetch = async (request) => {
    tries.push({ key: request.headers.get('Idempotency-Key'), body: await request.text(), at: Date.now() });
    const step = steps[Math.min(tries.length, steps.length) - 1];
    if (step === 'no answer') throw new TypeError('fetch failed');
    const { status, retryAfter, code } = typeof step === 'number' ? { status: step } : step;
    return new Response(JSON.stringify({ code }), {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    });
  };
  return { tries, send };
}

const post = (headers: Record<string, string> = { 'Idempotency-Key': '"k"' }, signal?: AbortSignal) =>
  new Request('http://api/v1/orders', { method: 'POST', body: '{"a":1}', headers, signal });

async function outcome(steps: Step[], request: Request, options?: RetryOptions) {
  const { tries, send } = serverOf(steps);
  const begun = Date.now();
  const done = retrying(
    send,
    options,
  )(request).then(
    async (response) => ({ result: response.status, ...((await response.json()) as { code?: string }) }),
    (error: unknown) => ({ result: (error as Error).message, code: undefined }),
  );
  await jest.advanceTimersByTimeAsync(120_000);
  return {
    ...(await done),
    tries,
    waits: tries.slice(1).map(({ at }, index) => at - tries[index].at),
    begun,
  };
}

it.each<[string, Step[], number]>([
  ['503', [503, 201], 201],
  ['429', [429, 201], 201],
  ['502, of a proxy', [502, 201], 201],
  ['504, of a proxy', [504, 201], 201],
  ['no answer', ['no answer', 201], 201],
  ['several in a row', [503, 'no answer', 429, 201], 201],
])('after %s the same goes out again', async (_name, steps, expected) => {
  const { result, tries } = await outcome(steps, post());
  expect(result).toBe(expected);
  expect(tries.map(({ key, body }) => [key, body])).toEqual(steps.map(() => ['"k"', '{"a":1}']));
});

it.each([200, 201, 304, 400, 401, 403, 404, 409, 412, 422, 500])('%s is the answer', async (status) => {
  const { result, tries } = await outcome([status === 304 ? 200 : status], post());
  expect([result, tries.length]).toEqual([status === 304 ? 200 : status, 1]);
});

it('what changes something and has no key goes out once', async () => {
  expect((await outcome([503, 201], post({}))).tries).toHaveLength(1);
  expect((await outcome(['no answer', 201], post({}))).result).toBe('fetch failed');
});

it('a question needs no key', async () => {
  expect((await outcome([503, 200], new Request('http://api/v1/orders'))).result).toBe(200);
});

it('ends with the last answer, or the last error', async () => {
  expect(await outcome([503], post(), { attempts: 3 })).toMatchObject({ result: 503, tries: { length: 3 } });
  expect(await outcome(['no answer'], post(), { attempts: 2 })).toMatchObject({ result: 'fetch failed' });
});

const away = { status: 503, code: 'service-unavailable' };

it.each<[string, Step[], string | number]>([
  ['no answer', ['no answer', away], 'fetch failed'],
  ['an unknown outcome', [{ status: 503, code: 'outcome-unknown' }, away, 429], 503],
  ['an answer of a proxy', [429, 502, 504, { status: 503, code: 'overloaded' }], 502],
])('%s is not forgotten over tries that took nothing', async (_name, steps, expected) => {
  const { result, code, tries } = await outcome(steps, post(), { attempts: 4 });
  expect([result, tries.length]).toEqual([expected, 4]);
  expect(code).not.toBe(away.code);
  expect(code).not.toBe('overloaded');
});

it('a question that was not answered has no outcome', async () => {
  const question = new Request('http://api/v1/orders');
  expect((await outcome(['no answer', away], question, { attempts: 2 })).code).toBe(away.code);
});

it('waits as long as the server asks for', async () => {
  const { waits } = await outcome([{ status: 503, retryAfter: '7' }, 201], post());
  expect(waits).toEqual([7_000]);
});

it('begins no wait that would end too late', async () => {
  const { result, tries } = await outcome([{ status: 429, retryAfter: '90' }, 201], post());
  expect([result, tries.length]).toEqual([429, 1]);
});

it('stops when the caller does', async () => {
  const ending = new AbortController();
  setTimeout(() => ending.abort(new Error('enough')), 100);
  const { result, tries } = await outcome([503], post(undefined, ending.signal));
  expect([result, tries.length]).toEqual(['enough', 1]);
});

it('a pause ends with its signal, also with one that has ended', async () => {
  await expect(pause(1_000, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
});
