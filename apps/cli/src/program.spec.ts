import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, failureOf } from './exit-codes.js';
import { createProgram } from './program.js';

const ORDER = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';
const order = {
  id: ORDER,
  number: 'PO-2026-000123',
  status: 'QUOTED',
  turn: 'buyer',
  buyer: { id: 'b', name: 'City Hospital' },
  supplier: { id: 's', name: 'Evil \u001B[2J Supplier' },
  currency: 'EUR',
  grossTotal: '143.75',
  reference: 'uc1',
  dueAt: '2026-12-08T22:59:59.999Z',
  quotationRevision: 2,
  allowed: ['accept', 'decline'],
  lines: [{ lineNumber: 1, sku: 'SAUCE-BR', quantity: '10', unitCode: 'NAR' }],
};

type Answer = [status: number, body: unknown];
let answers: Record<string, Answer>;
let asked: { method: string; path: string; body: string; key: string | null; signedInAs?: string }[];
const originalFetch = globalThis.fetch;
let folder: string;

const tokenOf = (role: string) => `x.${Buffer.from(JSON.stringify({ role })).toString('base64url')}.x`;
const ROLES: Record<string, string> = {
  'city-hospital': 'buyer',
  'the-supplier-ab': 'supplier',
  operator: 'operator',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'procmetier-cli-'));
  answers = {};
  asked = [];
  let signedInAs: string | undefined;
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const { pathname, search } = new URL(request.url);
    if (pathname === '/.well-known/openid-configuration')
      return Response.json({ token_endpoint: 'http://identity/token' });
    if (pathname === '/token') {
      [signedInAs] = atob((request.headers.get('Authorization') ?? '').slice(6)).split(':');
      return Response.json({ access_token: tokenOf(ROLES[signedInAs] ?? 'buyer'), expires_in: 600 });
    }
    const key = request.headers.get('Idempotency-Key');
    asked.push({
      method: request.method,
      path: pathname + search,
      body: await request.text(),
      key,
      signedInAs,
    });
    const [status, body] = answers[`${request.method} ${pathname}`] ?? [
      404,
      { code: 'not-found', detail: 'nothing here' },
    ];
    return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status });
  };
});
afterEach(() => {
  globalThis.fetch = originalFetch;
  rmSync(folder, { recursive: true });
});

async function run(args: string[], stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  const program = createProgram({
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: (line) => progress.push(line),
    stdin: async () => stdin,
    env: {},
    signal: new AbortController().signal,
  });
  let code: number = EXIT.ok;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const failure = failureOf(error);
    code = failure.code;
    err.push(...failure.lines);
  }
  return { code, out: out.join('\n'), err: err.join('\n'), progress };
}

describe('place', () => {
  const body = { supplierId: 's', lines: [{ sku: 'A', quantity: '1', unitCode: 'EA' }] };
  beforeEach(() => (answers['POST /v1/orders'] = [201, order]));

  it.each([
    ['a file', () => ['place', file('order.json', JSON.stringify(body))], ''],
    ['the standard input', () => ['place'], JSON.stringify(body)],
  ])('reads %s', async (_name, args, stdin) => {
    expect(await run(args(), stdin)).toMatchObject({
      code: 0,
      out: expect.stringContaining('PO-2026-000123 is placed'),
    });
    expect(JSON.parse(asked[0].body)).toEqual(body);
    expect(asked[0]).toMatchObject({
      signedInAs: 'city-hospital',
      key: expect.stringMatching(/^"[0-9a-f-]{36}"$/),
    });
  });

  it('sends the caller’s key', async () => {
    await run(['place', '--key', 'mine'], JSON.stringify(body));
    expect(asked[0].key).toBe('"mine"');
  });

  it.each([
    ['no JSON', ['place'], '{', 'no JSON'],
    ['a list', ['place'], '[]', 'one JSON object'],
    ['a file that is not there', ['place', '/nowhere.json'], '', 'no such file'],
  ])('refuses %s without asking the server', async (_name, args, stdin, text) => {
    expect(await run(args, stdin)).toMatchObject({ code: EXIT.usage, err: expect.stringContaining(text) });
    expect(asked).toEqual([]);
  });

  it('names every fault that the server names', async () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'x', detail: 'must be above zero' }];
    answers['POST /v1/orders'] = [422, { code: 'rule-violated', detail: 'No.', errors }];
    const { code, err } = await run(['place'], JSON.stringify(body));
    expect([code, err]).toEqual([
      EXIT.refused,
      'No. (rule-violated)\n  /lines/0/quantity: must be above zero',
    ]);
  });
});

describe('list', () => {
  it('is a table for people, and JSON for scripts', async () => {
    answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    const { out } = await run(['list', '--status', 'QUOTED', 'PLACED', '--turn', 'buyer', '--find', 'uc1']);
    expect(out.split('\n')[0]).toMatch(/^NUMBER +STATUS +TURN +SUPPLIER +REFERENCE +GROSS +DUE \(UTC\) +ID$/);
    expect(out.split('\n')[1]).toMatch(
      /^PO-2026-000123 {2}QUOTED {2}buyer .*143\.75 EUR {2}2026-12-08 22:59 /,
    );
    expect(asked[0].path).toBe('/v1/orders?status=QUOTED&status=PLACED&turn=buyer&q=uc1&limit=50');
    expect(JSON.parse((await run(['list', '--json'])).out)).toEqual([order]);
  });

  it('does not let another company’s text steer the terminal', async () => {
    answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    expect((await run(['list'])).out).not.toContain('\u001B');
  });

  it('reads on until there are as many as wanted', async () => {
    answers['GET /v1/orders'] = [200, { items: [order, order], nextCursor: 'next' }];
    expect(JSON.parse((await run(['list', '--json', '--limit', '4'])).out)).toHaveLength(4);
    expect(asked.map(({ path }) => path)).toEqual(['/v1/orders?limit=4', '/v1/orders?limit=2&cursor=next']);
  });

  it('asks a supplier’s address for a supplier', async () => {
    answers['GET /v1/supplier/orders'] = [200, { items: [order], nextCursor: null }];
    expect((await run(['--client', 'the-supplier-ab', 'list'])).out).toContain('BUYER');
  });
});

describe('decisions', () => {
  beforeEach(() => {
    answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    answers[`GET /v1/orders/${ORDER}`] = [200, order];
  });

  it.each<[string, string[], string, object, string]>([
    ['accept', ['accept', ORDER], `/v1/orders/${ORDER}/quotation/accept`, { revision: 2 }, 'city-hospital'],
    [
      'accept a revision',
      ['accept', ORDER, '--revision', '1'],
      `/v1/orders/${ORDER}/quotation/accept`,
      { revision: 1 },
      'city-hospital',
    ],
    [
      'accept by number',
      ['accept', 'PO-2026-000123'],
      `/v1/orders/${ORDER}/quotation/accept`,
      { revision: 2 },
      'city-hospital',
    ],
    [
      'decline',
      ['decline', ORDER, '--reason', 'other', '--text', 'no need'],
      `/v1/orders/${ORDER}/quotation/decline`,
      { revision: 2, reason: { code: 'other', text: 'no need' } },
      'city-hospital',
    ],
    ['cancel', ['cancel', ORDER], `/v1/orders/${ORDER}/cancel`, {}, 'city-hospital'],
    ['confirm', ['confirm', ORDER], `/v1/supplier/orders/${ORDER}/confirm`, {}, 'the-supplier-ab'],
    [
      'reject',
      ['reject', ORDER, '--reason', 'price'],
      `/v1/supplier/orders/${ORDER}/reject`,
      { reason: { code: 'price' } },
      'the-supplier-ab',
    ],
  ])('%s', async (_name, args, path, body, signedInAs) => {
    answers[`POST ${path}`] = [200, order];
    expect(await run(args)).toMatchObject({ code: 0, out: 'PO-2026-000123 is QUOTED, the buyer’s turn' });
    const post = asked.find(({ method }) => method === 'POST');
    expect({ ...post, body: JSON.parse(post?.body ?? '') as object }).toMatchObject({
      path,
      body,
      signedInAs,
    });
  });

  it('a number that no order has is not found', async () => {
    expect(await run(['accept', 'PO-2026-999999'])).toMatchObject({ code: EXIT.notFound });
  });

  it.each([
    ['no reason', ['reject', ORDER]],
    ['a reason that nobody knows', ['reject', ORDER, '--reason', 'mood']],
    ['a text without a reason', ['decline', ORDER, '--text', 'x']],
    ['a revision that is no number', ['accept', ORDER, '--revision', '1.5']],
    ['an unknown option', ['accept', ORDER, '--maybe']],
    ['no order', ['accept']],
  ])('%s is wrong usage', async (_name, args) => {
    expect((await run(args)).code).toBe(EXIT.usage);
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it.each<[number, object, number, string]>([
    [
      409,
      { code: 'transition-not-allowed', detail: 'Not now.', allowed: ['cancel'] },
      EXIT.refused,
      'allowed now: cancel',
    ],
    [403, { code: 'role-not-allowed' }, EXIT.notAllowed, 'role-not-allowed'],
    [404, { code: 'order-not-found' }, EXIT.notFound, 'order-not-found'],
    [500, { code: 'internal-error' }, EXIT.unavailable, 'internal-error'],
  ])('an answer %s has its exit code', async (status, body, code, text) => {
    answers[`POST /v1/orders/${ORDER}/cancel`] = [status, body];
    expect(await run(['cancel', ORDER])).toMatchObject({ code, err: expect.stringContaining(text) });
  });
});

describe('prices', () => {
  it('imports a file and shows what changed', async () => {
    const changes = [{ sku: 'A', kind: 'changed', oldUnitPrice: '1.00', newUnitPrice: '2.00' }];
    answers['PUT /v1/supplier/price-list'] = [
      200,
      { version: 2, added: 0, changed: 1, removed: 0, unchanged: 4, changes },
    ];
    const csv = 'sku,name,unitCode,unitPrice,vatRatePercent\nA,A,EA,2.00,25\n';
    const { out, progress } = await run(['prices', 'import', file('list.csv', csv), '--dry-run']);
    expect(out).toContain('Would be: 0 added, 1 changed, 0 removed, 4 unchanged');
    expect(out).toMatch(/^A +changed +1\.00 +2\.00$/m);
    expect(asked[0]).toMatchObject({ path: '/v1/supplier/price-list?dryRun=true', body: csv });
    expect(progress.at(0)).toMatch(/^0\.0 of 0\.0 MiB sent, waiting for the answer$/);
    expect(progress.at(-1)).toBe('');
  });

  it('names the lines of a file that is wrong', async () => {
    const errors = [{ line: 3, pointer: '/unitPrice', code: 'matches', detail: 'must be a decimal' }];
    answers['PUT /v1/supplier/price-list'] = [
      422,
      { code: 'price-list-invalid', detail: 'Bad rows.', errors },
    ];
    const { code, err } = await run(['prices', 'import', file('list.csv', 'x')]);
    expect([code, err]).toEqual([
      EXIT.refused,
      'Bad rows. (price-list-invalid)\n  line 3 /unitPrice: must be a decimal',
    ]);
  });

  it('exports to the standard output', async () => {
    answers['GET /v1/supplier/price-list'] = [200, 'sku,name\r\nA,A\r\n'];
    expect((await run(['prices', 'export'])).out).toBe('sku,name\r\nA,A');
  });
});

describe('single prices', () => {
  const listed = {
    sku: 'PC',
    name: 'Computer',
    unitCode: 'EA',
    unitPrice: '4300.00',
    baseQuantity: '1',
    vatRatePercent: '25',
    vatCategory: 'S',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: null,
  };
  const change = { version: 4, added: 0, changed: 1, removed: 0, unchanged: 3, changes: [] };
  beforeEach(() => {
    const entries = [{ ...listed, sku: 'PC-2' }, listed];
    answers['GET /v1/supplier/price-list'] = [200, { entries, nextCursor: null }];
    answers['PATCH /v1/supplier/price-list'] = [200, change];
  });
  const kept = { sku: 'PC', name: 'Computer', unitCode: 'EA', baseQuantity: '1' };

  it.each<[string, string[], object]>([
    ['keeps what is not given', [], { ...kept, vatRatePercent: '25', vatCategory: 'S' }],
    [
      'takes what is given',
      ['--name', 'Laptop', '--vat', '0', '--from', '2027-01-01'],
      { ...kept, name: 'Laptop', vatRatePercent: '0', validFrom: '2027-01-01' },
    ],
  ])('set %s', async (_name, options, entry) => {
    expect(await run(['prices', 'set', 'PC', '4450.00', ...options, '--key', 'mine'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 added, 1 changed/),
    });
    expect(asked[1]).toMatchObject({ method: 'PATCH', signedInAs: 'the-supplier-ab', key: '"mine"' });
    expect(JSON.parse(asked[1].body)).toEqual({ entries: [{ ...entry, unitPrice: '4450.00' }] });
  });

  it('set asks for all of a new article', async () => {
    expect(await run(['prices', 'set', 'NEW', '1', '--name', 'New'])).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('--unit'),
    });
    expect(asked).toHaveLength(1);
  });

  it('remove names the articles', async () => {
    expect((await run(['prices', 'remove', 'PC', 'PC-2'])).code).toBe(0);
    expect(JSON.parse(asked[0].body)).toEqual({ removedSkus: ['PC', 'PC-2'] });
  });
});

describe('webhooks', () => {
  const webhook = {
    id: 'w1',
    url: 'https://erp.example.com/',
    status: 'disabled',
    disabled: { code: 'failing', at: '2026-11-24T09:12:32.017Z' },
    eventTypes: ['*'],
    description: null,
  };
  const delivery = {
    id: 'd1',
    type: 'order.placed',
    status: 'pending',
    orderId: ORDER,
    createdAt: '2026-11-24T09:12:32.017Z',
    nextTryAt: '2026-11-24T09:17:32.017Z',
    attemptCount: 2,
    attempts: [
      { number: 1, error: 'timeout', statusCode: null },
      { number: 2, error: 'status', statusCode: 500 },
    ],
  };

  it('are a table', async () => {
    answers['GET /v1/webhooks'] = [200, { items: [webhook] }];
    expect((await run(['webhooks'])).out).toMatch(
      /^STATUS .*\ndisabled \(failing\) {2}\*  +https:\/\/erp\.example\.com\/ .* w1$/,
    );
  });

  it.each<[string[], string[]]>([
    [[], ['*']],
    [
      ['--events', 'order.placed', 'order.confirmed'],
      ['order.placed', 'order.confirmed'],
    ],
  ])('add %j shows the secret', async (options, eventTypes) => {
    answers['POST /v1/webhooks'] = [201, { ...webhook, eventTypes, secret: 'whsec_x' }];
    expect((await run(['webhooks', 'add', webhook.url, ...options])).out).toBe(
      `w1 is told of ${eventTypes.join(', ')}\nwhsec_x`,
    );
    expect(JSON.parse(asked[0].body)).toEqual({ url: webhook.url, eventTypes });
  });

  it('deliveries tell what came of the last try', async () => {
    answers['GET /v1/webhooks/w1/deliveries'] = [200, { items: [delivery], nextCursor: null }];
    const { out } = await run(['webhooks', 'deliveries', 'w1', '--status', 'pending']);
    expect(out).toMatch(/order\.placed {2}pending  +2 {2}500 {3}2026-11-24 09:17/);
    expect(asked[0].path).toBe('/v1/webhooks/w1/deliveries?limit=50&status=pending');
  });

  it.each<[string[], string]>([
    [['remove', 'w1'], 'DELETE /v1/webhooks/w1'],
    [['ping', 'w1'], 'POST /v1/webhooks/w1/ping'],
    [['resend', 'w1', 'd1'], 'POST /v1/webhooks/w1/deliveries/d1/resend'],
  ])('%j', async (args, call) => {
    answers[call] = [200, delivery];
    expect((await run(['webhooks', ...args, '--key', 'mine'])).code).toBe(0);
    expect(asked[0]).toMatchObject({ key: '"mine"', signedInAs: 'city-hospital' });
    expect(`${asked[0].method} ${asked[0].path}`).toBe(call);
  });
});

describe('ops', () => {
  it('says which side does not answer', async () => {
    answers['GET /v1/ops/orders'] = [200, { items: [], nextCursor: null, missing: [{ side: 'supplier' }] }];
    const { code, err } = await run(['ops', 'orders', 'blocked']);
    expect([code, err]).toEqual([0, 'the supplier’s side does not answer: its part is missing']);
    expect(asked[0]).toMatchObject({ path: '/v1/ops/orders?state=blocked&limit=50', signedInAs: 'operator' });
  });

  it.each<[string[], string, object | undefined]>([
    [
      ['ops', 'resend', ORDER, '--side', 'client', '--from', '2'],
      `POST /v1/ops/orders/${ORDER}/resend`,
      { side: 'client', fromSequence: 2 },
    ],
    [['ops', 'resync', ORDER, '--side', 'client'], `POST /v1/ops/orders/${ORDER}/resync`, { side: 'client' }],
    [
      ['ops', 'resync', '--side', 'supplier', '--since', '2026-11-23T02:00:00Z'],
      'POST /v1/ops/resync',
      { side: 'supplier', since: '2026-11-23T02:00:00Z' },
    ],
    [['ops', 'dead-letters', 'redrive', 'd1'], 'POST /v1/ops/dead-letters/d1/redrive', undefined],
    [['ops', 'dead-letters', 'discard', 'd1'], 'DELETE /v1/ops/dead-letters/d1', undefined],
  ])('%s', async (args, call, body) => {
    answers[call] = [200, { verdict: 'applied', fromSequence: 2 }];
    expect((await run(args)).code).toBe(0);
    expect(`${asked[0].method} ${asked[0].path}`).toBe(call);
    if (body) expect(JSON.parse(asked[0].body)).toEqual(body);
  });
});

it('a resync of one order has no moment', async () => {
  const args = ['ops', 'resync', ORDER, '--side', 'client', '--since', '2026-11-23T02:00:00Z'];
  expect((await run(args)).code).toBe(EXIT.usage);
  expect(asked).toEqual([]);
});

it('a sign-in that is refused has its exit code', async () => {
  const send = globalThis.fetch;
  globalThis.fetch = async (input) =>
    (input as Request).url.endsWith('/token')
      ? Response.json({ error: 'invalid_client' }, { status: 401 })
      : send(input);
  expect(await run(['list'])).toMatchObject({
    code: EXIT.notAllowed,
    err: expect.stringContaining('invalid_client'),
  });
});

it('help is no failure, and names the exit codes', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
  expect(await run([])).toMatchObject({ code: EXIT.usage });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
