import { EXIT } from './exit-codes.js';
import { FakeDesk } from './testing/fake-desk.js';

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

let desk: FakeDesk;
beforeEach(() => (desk = new FakeDesk()));
afterEach(() => desk.close());

it.each([
  ['an address that is none', ['list', '--url', 'nonsense'], 'an address like'],
  ['an address of another kind', ['list', '--issuer', 'ftp://idp'], 'an address like'],
  ['a key that no header carries', ['cancel', ORDER, '--key', 'a\nb'], 'plain characters'],
  ['a cursor that is none', ['watch', '--after', '17'], 'client:17'],
])('refuses %s without asking the server', async (_name, args, text) => {
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([EXIT.usage, expect.stringContaining(text)]);
  expect(desk.asked).toEqual([]);
});

it.each([
  [['webhooks', 'nope'], "unknown command 'nope': there are list, add, "],
  [['ops', 'dead-letters', 'drop', 'x'], "unknown command 'drop': there are list, redrive, discard"],
  [['webhooks', 'list', 'nope'], "too many arguments for 'list'"],
])('says of %j that there is no such thing', async (args, text) => {
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([EXIT.usage, expect.stringContaining(text)]);
  expect(desk.asked).toEqual([]);
});

it('tells the provider what else it wants to know', async () => {
  await desk.run(['list', '--token-parameters', 'scope=api://procmetier/.default&audience=api']);
  expect(Object.fromEntries(new URLSearchParams(desk.signInForm))).toEqual({
    grant_type: 'client_credentials',
    scope: 'api://procmetier/.default',
    audience: 'api',
  });
});

it('tells its version', async () =>
  expect(await desk.run(['--version'])).toMatchObject({
    code: EXIT.ok,
    out: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    err: '',
  }));

describe('place', () => {
  const body = { supplierId: 's', lines: [{ sku: 'A', quantity: '1', unitCode: 'EA' }] };
  beforeEach(() => (desk.answers['POST /v1/orders'] = [201, order]));

  it.each([
    ['a file', () => ['place', desk.file('order.json', JSON.stringify(body))], ''],
    ['the standard input', () => ['place'], JSON.stringify(body)],
    ['UTF-8 with a byte order mark', () => ['place'], `\uFEFF${JSON.stringify(body)}`],
  ])('reads %s', async (_name, args, stdin) => {
    expect(await desk.run(args(), stdin)).toMatchObject({
      code: 0,
      out: expect.stringContaining('PO-2026-000123 is placed'),
    });
    expect(JSON.parse(desk.asked[0].body)).toEqual(body);
    expect(desk.asked[0]).toMatchObject({
      signedInAs: 'city-hospital',
      key: expect.stringMatching(/^"[0-9a-f-]{36}"$/),
    });
  });

  it('sends the caller’s key', async () => {
    await desk.run(['place', '--key', 'mine'], JSON.stringify(body));
    expect(desk.asked[0].key).toBe('"mine"');
  });

  it.each([
    ['no JSON', ['place'], '{', 'not JSON'],
    ['a list', ['place'], '[]', 'one JSON object'],
    ['letters of another encoding', ['place'], Buffer.from('{"note":"é"}', 'latin1'), 'not JSON'],
    ['a file that is not there', ['place', '/nowhere.json'], '', 'no such file'],
  ])('refuses %s without asking the server', async (_name, args, stdin, text) => {
    expect(await desk.run(args, stdin)).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining(text),
    });
    expect(desk.asked).toEqual([]);
  });

  it('names every fault that the server names', async () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'x', detail: 'must be above zero' }];
    desk.answers['POST /v1/orders'] = [422, { code: 'rule-violated', detail: 'No.', errors }];
    const { code, err } = await desk.run(['place'], JSON.stringify(body));
    expect([code, err]).toEqual([
      EXIT.refused,
      'No. (rule-violated)\n  /lines/0/quantity: must be above zero',
    ]);
  });
});

describe('list', () => {
  it('is a table for people, and JSON for scripts', async () => {
    desk.answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    const { out } = await desk.run([
      'list',
      '--status',
      'QUOTED',
      'PLACED',
      '--turn',
      'buyer',
      '--find',
      'uc1',
    ]);
    expect(out.split('\n')[0]).toMatch(/^NUMBER +STATUS +TURN +SUPPLIER +REFERENCE +GROSS +DUE \(UTC\) +ID$/);
    expect(out.split('\n')[1]).toMatch(
      /^PO-2026-000123 {2}QUOTED {2}buyer .*143\.75 EUR {2}2026-12-08 22:59 /,
    );
    expect(desk.asked[0].path).toBe('/v1/orders?status=QUOTED&status=PLACED&turn=buyer&q=uc1&limit=50');
    expect(JSON.parse((await desk.run(['list', '--json'])).out)).toEqual([order]);
  });

  it('does not let another company’s text steer the terminal', async () => {
    desk.answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    expect((await desk.run(['list'])).out).not.toContain('\u001B');
  });

  it('reads on until there are as many as wanted', async () => {
    desk.answers['GET /v1/orders'] = [200, { items: [order, order], nextCursor: 'next' }];
    expect(JSON.parse((await desk.run(['list', '--json', '--limit', '4'])).out)).toHaveLength(4);
    expect(desk.asked.map(({ path }) => path)).toEqual([
      '/v1/orders?limit=4',
      '/v1/orders?limit=2&cursor=next',
    ]);
  });

  it('asks a supplier’s address for a supplier', async () => {
    desk.answers['GET /v1/supplier/orders'] = [200, { items: [order], nextCursor: null }];
    expect((await desk.run(['--client', 'the-supplier-ab', 'list'])).out).toContain('BUYER');
  });
});

describe('decisions', () => {
  beforeEach(() => {
    desk.answers['GET /v1/orders'] = [200, { items: [order], nextCursor: null }];
    desk.answers[`GET /v1/orders/${ORDER}`] = [200, order];
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
    desk.answers[`POST ${path}`] = [200, order];
    expect(await desk.run(args)).toMatchObject({
      code: 0,
      out: 'PO-2026-000123 is QUOTED, the buyer’s turn',
    });
    const post = desk.asked.find(({ method }) => method === 'POST');
    expect({ ...post, body: JSON.parse(post?.body ?? '') as object }).toMatchObject({
      path,
      body,
      signedInAs,
    });
  });

  it('says that a cancellation was asked for, where the order goes on for now', async () => {
    const asked = { ...order, cancellationRequestedAt: '2026-11-24T09:00:00.000Z' };
    desk.answers[`POST /v1/orders/${ORDER}/cancel`] = [200, asked];
    expect((await desk.run(['cancel', ORDER])).out).toMatch(/ turn; the supplier is asked to cancel it$/);
  });

  it('refuses to accept what is not there yet', async () => {
    desk.answers[`GET /v1/orders/${ORDER}`] = [200, { ...order, quotationRevision: null }];
    expect(await desk.run(['accept', ORDER])).toMatchObject({
      code: EXIT.refused,
      err: 'The order has no quotation yet (quotation-not-found)',
    });
  });

  it.each([
    [[{ pointer: '/reason/text', detail: 'is required' }], 'One fault: /reason/text is required', 1],
    [[{ line: 1, pointer: '', detail: 'not a row' }], 'Two faults', 2],
  ])('tells each fault of %j once', async (errors, detail, lines) => {
    desk.answers[`POST /v1/orders/${ORDER}/cancel`] = [422, { code: 'rule-violated', detail, errors }];
    const { err } = await desk.run(['cancel', ORDER]);
    expect(err.split('\n')).toHaveLength(lines);
    expect(err).not.toContain(' :');
  });

  it('a number that no order has is not found', async () => {
    expect(await desk.run(['accept', 'PO-2026-999999'])).toMatchObject({ code: EXIT.notFound });
  });

  it.each([
    ['no reason', ['reject', ORDER]],
    ['a reason that nobody knows', ['reject', ORDER, '--reason', 'mood']],
    ['a text without a reason', ['decline', ORDER, '--text', 'x']],
    ['a revision that is no number', ['accept', ORDER, '--revision', '1.5']],
    ['an unknown option', ['accept', ORDER, '--maybe']],
    ['no order', ['accept']],
  ])('%s is wrong usage', async (_name, args) => {
    expect((await desk.run(args)).code).toBe(EXIT.usage);
    expect(desk.asked.filter(({ method }) => method === 'POST')).toEqual([]);
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
    desk.answers[`POST /v1/orders/${ORDER}/cancel`] = [status, body];
    expect(await desk.run(['cancel', ORDER])).toMatchObject({ code, err: expect.stringContaining(text) });
  });
});

it('a sign-in that is refused has its exit code', async () => {
  const send = globalThis.fetch;
  globalThis.fetch = async (input) =>
    (input as Request).url.endsWith('/token')
      ? Response.json({ error: 'invalid_client' }, { status: 401 })
      : send(input);
  expect(await desk.run(['list'])).toMatchObject({
    code: EXIT.notAllowed,
    err: expect.stringContaining('invalid_client'),
  });
});

it('says what it waits for where the identity provider is away for a moment', async () => {
  const send = globalThis.fetch;
  let isAway = true;
  globalThis.fetch = async (input) => {
    if (!isAway) return send(input);
    isAway = false;
    return new Response(null, { status: 503 });
  };
  desk.answers['GET /v1/orders'] = [200, { items: [], nextCursor: null }];
  expect(await desk.run(['list'])).toMatchObject({
    code: EXIT.ok,
    err: expect.stringMatching(/^answer 503 of the identity provider: trying again in \d\.\d s$/),
  });
});

describe('a change whose outcome is unknown', () => {
  const repeatWith = (err: string) => /^ {2}repeat it with --key (.+)$/m.exec(err)?.[1];

  it.each<[string, number, object | string, boolean]>([
    ['the server does not know', 500, { code: 'internal-error' }, true],
    ['a proxy answers', 505, '<html>', true],
    ['it is refused', 409, { code: 'transition-not-allowed' }, false],
  ])('%s: says the key where it is needed', async (_name, status, body, isUnknown) => {
    desk.answers[`POST /v1/orders/${ORDER}/cancel`] = [status, body];
    const { err } = await desk.run(['cancel', ORDER]);
    expect(repeatWith(err)).toBe(isUnknown ? desk.asked[0].key?.slice(1, -1) : undefined);
  });

  it('is repeated with the caller’s own key', async () => {
    desk.answers[`POST /v1/orders/${ORDER}/cancel`] = [500, {}];
    expect(repeatWith((await desk.run(['cancel', ORDER, '--key', "it's mine"])).err)).toBe(`'it'\\''s mine'`);
  });

  it('Ctrl-C while it is under way says the key too', async () => {
    const send = globalThis.fetch;
    globalThis.fetch = async (input) => {
      const answer = await send(input);
      if (!(input as Request).url.endsWith('/cancel')) return answer;
      desk.interruption.abort();
      return new Promise(() => undefined);
    };
    const { code, err } = await desk.run(['cancel', ORDER]);
    expect([code, repeatWith(err)]).toEqual([130, desk.asked[0].key?.slice(1, -1)]);
  });

  it('a question has none', async () => {
    desk.answers['GET /v1/orders'] = [500, {}];
    const { code, err } = await desk.run(['list']);
    expect([code, repeatWith(err)]).toEqual([EXIT.unavailable, undefined]);
  });
});

it('a watch that is interrupted ends as shells expect it, without a word', async () => {
  desk.interruption.abort();
  expect(await desk.run(['watch'])).toEqual({ code: 130, out: '', err: '', progress: [] });
});

it('help is no failure, and names the exit codes', async () => {
  expect(await desk.run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
  expect(await desk.run([])).toMatchObject({ code: EXIT.usage });
});

it('help of a command names what may stand behind every command', async () =>
  expect((await desk.run(['ops', 'dead-letters', 'redrive', '--help'])).out).toContain('--issuer <url>'));
