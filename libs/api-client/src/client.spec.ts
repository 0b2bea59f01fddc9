import { createApiClient } from './client.js';
import { resultOf } from './problem.js';
import type { Fetch } from './retry.js';
import { clientCredentials } from './token.js';

const order = {
  supplierId: '65f517ea-c9b6-5be2-80b4-be887b42b130',
  lines: [{ sku: 'A', quantity: '1', unitCode: 'EA' }],
};
const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

/** An identity provider and an API in one: each sign-in gives the next token. */
function serverOf(api: (request: Request) => Response | Promise<Response>, expiresIn = 600) {
  const seen: Request[] = [];
  let signIns = 0;
  let isProviderAway = false;
  const fetch: Fetch = async (request) => {
    if (isProviderAway) throw new TypeError('fetch failed');
    if (request.url.endsWith('/.well-known/openid-configuration'))
      return json({ token_endpoint: 'http://identity/token' });
    if (request.url === 'http://identity/token') {
      signIns += 1;
      return json({ access_token: `token-${signIns}`, expires_in: expiresIn });
    }
    seen.push(request);
    return api(request);
  };
  const tokens = clientCredentials({
    issuer: 'http://identity',
    clientId: 'a b',
    clientSecret: 'x:y',
    fetch,
  });
  const client = createApiClient({ baseUrl: 'http://api', tokens, fetch, retry: { attempts: 3 } });
  return { client, tokens, seen, signIns: () => signIns, loseProvider: () => (isProviderAway = true) };
}

it('places an order: signed, and with a key of its own', async () => {
  const { client, seen } = serverOf(() => json({ id: '1' }, 201));
  await resultOf(client.POST('/v1/orders', { body: order }));
  await resultOf(client.POST('/v1/orders', { body: order }));
  const keys = seen.map((request) => request.headers.get('Idempotency-Key'));
  expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/);
  expect(keys[0]).not.toBe(keys[1]);
  expect(seen[0].headers.get('Authorization')).toBe('Bearer token-1');
});

it('keeps the key that the caller gives, and needs none to read', async () => {
  const { client, seen } = serverOf(() => json({}));
  await client.POST('/v1/orders', { body: order, params: { header: { 'Idempotency-Key': 'mine' } } });
  await client.GET('/v1/orders');
  expect(seen.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['mine', null]);
});

it('repeats with the same key and a token', async () => {
  const statuses = [503, 429, 201];
  const { client, seen } = serverOf(() => json({ id: '1' }, statuses.shift()));
  await resultOf(client.POST('/v1/orders', { body: order }));
  expect(new Set(seen.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
  expect(seen.map((request) => request.headers.get('Authorization'))).toEqual(
    Array(3).fill('Bearer token-1'),
  );
});

it('signs in once for many callers, and again when the token is refused', async () => {
  const { client, signIns } = serverOf((request) =>
    request.headers.get('Authorization') === 'Bearer token-1' ? json({}, 401) : json({ items: [] }),
  );
  const pages = await Promise.all([1, 2, 3].map(() => resultOf(client.GET('/v1/orders'))));
  expect(pages).toHaveLength(3);
  expect(signIns()).toBe(2);
});

it('a second refusal is the answer', async () => {
  const { client, seen } = serverOf(() => json({ code: 'unauthenticated', detail: 'no' }, 401));
  await expect(resultOf(client.GET('/v1/orders'))).rejects.toMatchObject({
    status: 401,
    code: 'unauthenticated',
  });
  expect(seen).toHaveLength(2);
});

/** What a change came to, at the end of all waiting. */
async function changed(client: ReturnType<typeof serverOf>['client']): Promise<unknown> {
  jest.useFakeTimers();
  try {
    const call = resultOf(client.POST('/v1/orders', { body: order })).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(60_000);
    return await call;
  } finally {
    jest.useRealTimers();
  }
}

it.each<[string, (number | 'no answer')[], number, object]>([
  ['no answer, and then nothing but away', ['no answer'], 503, { status: 0, outcomeUnknown: true }],
  ['no answer, and then no way in', ['no answer'], 401, { status: 0, outcomeUnknown: true }],
  ['an answer of a proxy', [504], 503, { status: 504, outcomeUnknown: true }],
  ['nothing but away', [], 503, { status: 503, outcomeUnknown: false }],
  ['no way in', [], 401, { status: 401, outcomeUnknown: false }],
])('a token that is replaced in between hides no outcome: %s', async (_name, begin, then, expected) => {
  const { client, seen, signIns } = serverOf(({ headers }) => {
    const step = begin.shift() ?? (headers.get('Authorization') === 'Bearer token-1' ? 401 : then);
    if (step === 'no answer') throw new TypeError('fetch failed');
    return json({ ...(step === 503 && { code: 'service-unavailable' }) }, step);
  });
  expect(await changed(client)).toMatchObject(expected);
  expect(signIns()).toBeGreaterThan(1);
  expect(new Set(seen.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
});

it('without a new token nothing is sent, and it is said why', async () => {
  const { client, seen, loseProvider } = serverOf(() => {
    loseProvider();
    return json({}, 401);
  });
  expect(await changed(client)).toMatchObject({
    code: 'sign-in-unavailable',
    message: 'The identity provider at http://identity does not answer',
    outcomeUnknown: false,
  });
  expect(seen).toHaveLength(1);
});

it('renews a token before it ends', async () => {
  jest.useFakeTimers();
  try {
    const { tokens, signIns } = serverOf(() => json({}), 60);
    await tokens.token();
    jest.advanceTimersByTime(29_000);
    await tokens.token();
    expect(signIns()).toBe(1);
    jest.advanceTimersByTime(2_000);
    expect(await tokens.token()).toBe('token-2');
  } finally {
    jest.useRealTimers();
  }
});

it('sends the credentials as RFC 6749 says', async () => {
  let authorization = '';
  const fetch: Fetch = async (request) => {
    authorization = request.headers.get('Authorization') ?? authorization;
    return json({ token_endpoint: 'http://identity/token', access_token: 't' });
  };
  await clientCredentials({
    issuer: 'http://identity/',
    clientId: 'a b',
    clientSecret: 'x:y',
    fetch,
  }).token();
  expect(atob(authorization.slice('Basic '.length))).toBe('a+b:x%3Ay');
});

it('tells the provider what else it wants to know', async () => {
  let form = '';
  const fetch: Fetch = async (request) => {
    form = await request.text();
    return json({ token_endpoint: 'http://identity/token', access_token: 't' });
  };
  await clientCredentials({
    issuer: 'http://identity',
    clientId: 'a',
    clientSecret: 'b',
    parameters: { scope: 'api://procmetier/.default' },
    fetch,
  }).token();
  expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
    grant_type: 'client_credentials',
    scope: 'api://procmetier/.default',
  });
});

it('says why a sign-in was refused', async () => {
  const fetch: Fetch = async (request) =>
    request.method === 'GET'
      ? json({ token_endpoint: 'http://identity/token' })
      : json({ error: 'invalid_client', error_description: 'unknown client' }, 401);
  const refused = clientCredentials({
    issuer: 'http://identity',
    clientId: 'a',
    clientSecret: 'b',
    fetch,
  }).token();
  await expect(refused).rejects.toMatchObject({
    code: 'sign-in-refused',
    message: expect.stringContaining('unknown client'),
  });
});

it.each<[string, () => Response, object]>([
  [
    'a refusal',
    () =>
      json(
        { code: 'quotation-expired', detail: 'too late', validUntil: 'x' },
        409,
        'application/problem+json',
      ),
    {
      status: 409,
      code: 'quotation-expired',
      message: 'too late',
      outcomeUnknown: false,
      problem: { validUntil: 'x' },
    },
  ],
  [
    'an outcome that is unknown',
    () => json({ code: 'outcome-unknown' }, 503),
    { status: 503, outcomeUnknown: true },
  ],
  ['a page of a proxy', () => new Response('<html>', { status: 502 }), { status: 502, code: 'unreadable' }],
])('%s is thrown as a problem', async (_name, answer, expected) => {
  const { client } = serverOf(answer);
  const call = client.GET('/v1/orders/{id}', { params: { path: { id: '1' } } });
  await expect(resultOf(call)).rejects.toMatchObject(expected);
});

it('nobody there is a problem too', async () => {
  const client = createApiClient({
    baseUrl: 'http://api',
    retry: { attempts: 1 },
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  await expect(resultOf(client.GET('/v1/orders'))).rejects.toMatchObject({ status: 0, code: 'unreachable' });
});
