import { EXIT } from '../exit-codes.js';
import { FakeDesk } from '../testing/fake-desk.js';

const ORDER = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';

let desk: FakeDesk;
beforeEach(() => (desk = new FakeDesk()));
afterEach(() => desk.close());

describe('ops', () => {
  it('says which side does not answer', async () => {
    desk.answers['GET /v1/ops/orders'] = [
      200,
      { items: [], nextCursor: null, missing: [{ side: 'supplier' }] },
    ];
    const { code, err } = await desk.run(['ops', 'orders', 'blocked']);
    expect([code, err]).toEqual([0, 'the supplier’s side does not answer: its part is missing']);
    expect(desk.asked[0]).toMatchObject({
      path: '/v1/ops/orders?state=blocked&limit=50',
      signedInAs: 'operator',
    });
  });

  it('tells of which side a row is: an order has one on each', async () => {
    const party = { id: 'p', name: 'City Hospital' };
    const row = { id: ORDER, number: 'PO-2026-000001', status: 'QUOTED', buyer: party, supplier: party };
    const items = [
      { ...row, side: 'client' },
      { ...row, side: 'supplier' },
    ];
    desk.answers['GET /v1/ops/orders'] = [200, { items, nextCursor: null, missing: [] }];
    expect((await desk.run(['ops', 'orders'])).out).toMatch(/1 {2}client {2}.*\n.*1 {2}supplier {2}/);
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
    [
      ['ops', 'dead-letters', 'discard', 'd1', '--note', 'a test of ours'],
      'POST /v1/ops/dead-letters/d1/discard',
      { note: 'a test of ours' },
    ],
  ])('%s', async (args, call, body) => {
    desk.answers[call] = [200, { verdict: 'applied', fromSequence: 2 }];
    expect((await desk.run(args)).code).toBe(0);
    expect(`${desk.asked[0].method} ${desk.asked[0].path}`).toBe(call);
    if (body) expect(JSON.parse(desk.asked[0].body)).toEqual(body);
  });
});

it('a resync of one order has no moment', async () => {
  const args = ['ops', 'resync', ORDER, '--side', 'client', '--since', '2026-11-23T02:00:00Z'];
  expect((await desk.run(args)).code).toBe(EXIT.usage);
  expect(desk.asked).toEqual([]);
});

it('a dead letter is not discarded without a note', async () => {
  const { code, err } = await desk.run(['ops', 'dead-letters', 'discard', 'd1']);
  expect([code, err]).toEqual([EXIT.usage, expect.stringContaining('--note')]);
  expect(desk.asked).toEqual([]);
});

it('shows who let a dead letter go and why', async () => {
  const discarded = { at: '2026-11-24T09:30:00.000Z', by: 'operations-desk', note: 'a test of ours' };
  const letter = { id: 'client:d1', code: 'unknown-type', type: null, discarded };
  desk.answers['GET /v1/ops/dead-letters'] = [200, { items: [letter], nextCursor: null, missing: [] }];
  const { out } = await desk.run(['ops', 'dead-letters', 'list', '--discarded']);
  expect(desk.asked[0].path).toBe('/v1/ops/dead-letters?limit=50&discarded=true');
  expect(out).toContain('2026-11-24 09:30');
  expect(out).toContain('operations-desk  a test of ours');
});
