import { orderReadPatterns, WIRE_SIDES, type OperatorStats } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import { PARTY, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

describe('the board', () => {
  const stats: OperatorStats = {
    open: 12,
    overdue: 1,
    blocked: 0,
    deadLetters: 2,
    completedToday: 3,
    completedPerHour: [],
    oldestWaiting: [],
  };

  it('counts orders once, and what is blocked or failed on both sides', async () => {
    services.on(orderReadPatterns('client').getStats, () => ({ result: stats }));
    services.on(orderReadPatterns('supplier').getStats, () => ({
      result: { ...stats, open: 11, blocked: 3 },
    }));
    const { json } = await call('/v1/ops/stats', { as: 'operator' });
    expect(json).toEqual({ ...stats, blocked: 3, deadLetters: 4, missing: [] });
  });

  it('shows the side that is there', async () => {
    services.on(orderReadPatterns('client').getStats, async () => {
      throw new RequestNotSent('away');
    });
    services.on(orderReadPatterns('supplier').getStats, () => ({ result: { ...stats, open: 11 } }));
    const { json } = await call('/v1/ops/stats', { as: 'operator' });
    expect(json).toMatchObject({ open: 11, missing: [{ side: 'client', code: 'service-unavailable' }] });
  });

  it('is for operators', async () => {
    expect((await problemOf('/v1/ops/stats', {})).code).toBe('role-not-allowed');
  });

  it('narrows each side’s list to its own company and its counterpart, and to instants', async () => {
    for (const side of WIRE_SIDES)
      services.on(orderReadPatterns(side).listOperatorOrders, () => ({
        result: { items: [], nextCursor: null },
      }));
    const days = 'placedAfter=2026-11-02T00:00:00%2B01:00&placedBefore=2026-11-03';
    await call(`/v1/ops/orders?state=all&buyerId=${PARTY}&${days}`, { as: 'operator' });
    const shared = {
      limit: 50,
      sort: 'placed',
      placedAfter: '2026-11-01T23:00:00.000Z',
      placedBefore: '2026-11-03T00:00:00.000Z',
    };
    const bodyOf = (side: string) =>
      services.asked.find(({ pattern }) => pattern.startsWith(side))?.payload.body;
    expect(bodyOf('client')).toEqual({ ...shared, partyId: PARTY });
    expect(bodyOf('supplier')).toEqual({ ...shared, counterpartId: PARTY });
  });

  it.each<[string, object]>([
    ['', { open: true }],
    ['state=all', {}],
    ['state=blocked&waitingAt=price_lines', { blocked: true, waitingAt: 'price_lines' }],
    ['state=overdue&q=PO-1&turn=buyer', { overdue: true, q: 'PO-1', turn: 'buyer' }],
  ])('lists orders by "%s"', async (query, expected) => {
    for (const side of WIRE_SIDES)
      services.on(orderReadPatterns(side).listOperatorOrders, () => ({
        result: { items: [], nextCursor: null },
      }));
    await call(`/v1/ops/orders?${query}`, { as: 'operator' });
    for (const { payload } of services.asked)
      expect(payload.body).toEqual({ limit: 50, sort: 'placed', ...expected });
    expect(services.asked).toHaveLength(2);
  });
});

describe('discarding a dead letter', () => {
  const id = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';
  const url = `/v1/ops/dead-letters/supplier:${id}/discard`;

  it.each([
    ['no body', {}],
    ['no words', { note: ' ' }],
    ['more words than a note', { note: 'x'.repeat(1_001) }],
  ])('with %s is refused at the note', async (_name, body) => {
    const { code, errors } = await problemOf(url, { as: 'operator', body });
    expect(code).toBe('invalid-request');
    expect((errors as { pointer: string }[]).map(({ pointer }) => pointer)).toContain('/note');
    expect(services.asked).toEqual([]);
  });

  it('hands the note to its side, and shows who let it go', async () => {
    const discarded = { at: '2026-11-24T09:30:00.000Z', by: 'operator', note: 'a test of ours' };
    services.on('supplier.ops.discard-dead-letter', () => ({ result: { id, discarded } }));
    const body = { note: discarded.note };
    const { status, json } = await call(url, { as: 'operator', body });
    expect([status, json]).toEqual([200, { id: `supplier:${id}`, side: 'supplier', discarded }]);
    expect(services.asked[0].payload.body).toEqual({ id, ...body });
  });
});

it.each(['2026-W10', '20261224T10Z', '-2026-12-24', '2026-12-24T10:00'])(
  'a restore is of an instant, not of %s',
  async (since) => {
    const { errors } = await problemOf('/v1/ops/resync', { as: 'operator', body: { side: 'client', since } });
    expect(errors).toEqual([expect.objectContaining({ pointer: '/since', code: 'not-an-instant' })]);
    expect(services.asked).toEqual([]);
  },
);
