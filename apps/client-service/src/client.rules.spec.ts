import { CLIENT_COMMANDS, type EventKey, type Reply } from '@app/contracts';
import { provideRules, type Order } from '@app/order';
import { Decider } from '@app/order/testing';
import { loadModels } from '@app/process';
import type { ClientNeeds } from './client.needs.js';
import { clientRules } from './client.rules.js';

const BUYER = { id: '11111111-1111-4111-8111-111111111111', name: 'City Hospital' };
const SUPPLIER = { id: '22222222-2222-4222-8222-222222222222', name: 'The Supplier AB' };
const NOW = new Date('2026-11-24T10:00:00.000Z');
const TOMORROW = '2026-11-25T10:00:00.000Z';
const { placeOrder, acceptQuotation, declineQuotation, cancelOrder } = CLIENT_COMMANDS;

let decider: Decider<ClientNeeds>;
let late: Decider<ClientNeeds>;
beforeAll(async () => {
  const rules = provideRules(clientRules(await loadModels()));
  const needs = { placing: new Map([[`${BUYER.id} key`, { buyer: BUYER, number: 'PO-2026-000001' }]]) };
  decider = new Decider(rules, needs, NOW);
  late = new Decider(rules, needs, new Date('2026-11-26T10:00:00.000Z'));
});

const parties = { buyerId: BUYER.id, supplier: SUPPLIER };
const lines = [{ name: 'Brown sauce', quantity: '10', unitCode: 'EA' }];
const orderOf = ({ order }: { order: Order | undefined }): Order => order as Order;
const codeOf = (reply: Reply) => ('refusal' in reply ? reply.refusal.code : undefined);

const placed = () =>
  orderOf(decider.command(undefined, placeOrder, { supplierId: SUPPLIER.id, lines }, { party: BUYER.id }));
const received = () =>
  orderOf(
    decider.event(placed(), 'order.received', {
      ...parties,
      receivedAt: NOW.toISOString(),
      responseDueAt: TOMORROW,
    }),
  );
const confirmed = (order = placed()) =>
  orderOf(
    decider.event(order, 'order.confirmed', {
      ...parties,
      confirmedAt: NOW.toISOString(),
      currency: 'EUR',
      quotationDueAt: TOMORROW,
    }),
  );
const quotation = {
  number: 'QU-2026-000001',
  revision: 1,
  currency: 'EUR',
  issuedAt: NOW.toISOString(),
  validUntil: TOMORROW,
  lines: [],
  taxes: [],
  netTotal: '40.00',
  taxTotal: '10.00',
  grossTotal: '50.00',
};
const quoted = (order = confirmed()) =>
  orderOf(decider.event(order, 'quotation.issued', { ...parties, quotation }));
const accepted = () => orderOf(decider.command(quoted(), acceptQuotation, { revision: 1 }));
const blocked = (order: Order): Order => ({
  ...order,
  blocked: { code: 'unexpected-event', at: NOW.toISOString() },
});
const cancelling = (order: Order) =>
  orderOf(decider.command(order, cancelOrder, { reason: { code: 'duplicate' } }));

describe('what a command brings', () => {
  it.each([
    [
      'place',
      () => decider.command(undefined, placeOrder, { supplierId: SUPPLIER.id, lines }, { party: BUYER.id }),
      'PLACED',
      ['order.placed'],
    ],
    [
      'cancel while the supplier thinks',
      () => decider.command(received(), cancelOrder, {}),
      'PLACED',
      ['order.cancellation-requested'],
    ],
    [
      'cancel while it is priced',
      () => decider.command(confirmed(), cancelOrder, {}),
      'CONFIRMED',
      ['order.cancellation-requested'],
    ],
    [
      'cancel a quotation',
      () => decider.command(quoted(), cancelOrder, {}),
      'CANCELLED',
      ['order.cancelled'],
    ],
    [
      'accept',
      () => decider.command(quoted(), acceptQuotation, { revision: 1 }),
      'ACCEPTED',
      ['quotation.accepted'],
    ],
    [
      'decline',
      () => decider.command(quoted(), declineQuotation, { revision: 1 }),
      'DECLINED',
      ['quotation.declined'],
    ],
  ])('%s', (_name, decide, status, events) => {
    const { order, sent } = decide();
    expect(order?.status).toBe(status);
    expect(sent.map((event) => event.type)).toEqual(events.map((key) => `procmetier.${key}.v1`));
  });

  it('keeps and tells why a quotation is declined', () => {
    const reason = { code: 'price', text: 'Too dear' };
    const { order, sent } = decider.command(quoted(), declineQuotation, { revision: 1, reason });
    expect([order?.variables.reason, sent[0].data]).toEqual([reason, expect.objectContaining({ reason })]);
  });
});

describe('what is refused', () => {
  it.each([
    [
      'an unregistered party',
      () =>
        decider.command(undefined, placeOrder, { supplierId: SUPPLIER.id, lines }, { party: SUPPLIER.id }),
      'party-not-registered',
    ],
    [
      'another party',
      () => decider.command(quoted(), acceptQuotation, { revision: 1 }, { party: SUPPLIER.id }),
      'order-not-found',
    ],
    [
      'accept before there is a quotation',
      () => decider.command(received(), acceptQuotation, { revision: 1 }),
      'transition-not-allowed',
    ],
    [
      'accept another revision',
      () => decider.command(quoted(), acceptQuotation, { revision: 2 }),
      'quotation-superseded',
    ],
    ['accept too late', () => late.command(quoted(), acceptQuotation, { revision: 1 }), 'quotation-expired'],
    [
      'accept twice',
      () => decider.command(accepted(), acceptQuotation, { revision: 1 }),
      'transition-not-allowed',
    ],
    [
      'decline what is accepted',
      () => decider.command(accepted(), declineQuotation, { revision: 1 }),
      'transition-not-allowed',
    ],
    ['cancel what is accepted', () => decider.command(accepted(), cancelOrder, {}), 'transition-not-allowed'],
    [
      'cancel twice',
      () => decider.command(cancelling(received()), cancelOrder, {}),
      'transition-not-allowed',
    ],
    [
      'a stale decision',
      () => decider.command(quoted(), acceptQuotation, { revision: 1 }, { expectedVersion: 1 }),
      'version-mismatch',
    ],
  ])('%s', (_name, decide, code) => {
    const { result, sent } = decide();
    expect(codeOf(result)).toBe(code);
    expect(sent).toEqual([]);
  });

  it('is a result for the key of the command, unless it may succeed later', () => {
    const refused = [
      decider.command(accepted(), cancelOrder, {}),
      decider.command(quoted(), acceptQuotation, { revision: 1 }, { party: SUPPLIER.id }),
      decider.command(blocked(quoted()), acceptQuotation, { revision: 1 }),
    ];
    expect(refused.map(({ result, kept }) => [codeOf(result), kept])).toEqual([
      ['transition-not-allowed', true],
      ['order-not-found', false],
      ['order-blocked', false],
    ]);
  });
});

describe('what an event brings', () => {
  it.each([
    [
      'a receipt',
      () =>
        decider.event(placed(), 'order.received', {
          ...parties,
          receivedAt: NOW.toISOString(),
          responseDueAt: TOMORROW,
        }),
      'PLACED',
      [],
    ],
    [
      'a rejection',
      () => decider.event(received(), 'order.rejected', { ...parties, reason: { code: 'price' } }),
      'REJECTED',
      [],
    ],
    [
      'no answer',
      () => decider.event(received(), 'order.expired', { ...parties, reason: { code: 'no-response' } }),
      'EXPIRED',
      [],
    ],
    [
      'a quotation',
      () => decider.event(confirmed(), 'quotation.issued', { ...parties, quotation }),
      'QUOTED',
      [],
    ],
    [
      'a quotation that meets a cancellation',
      () => decider.event(cancelling(confirmed()), 'quotation.issued', { ...parties, quotation }),
      'CANCELLED',
      ['procmetier.order.cancelled.v1'],
    ],
    [
      'the completion',
      () => decider.event(accepted(), 'order.completed', { ...parties, completedAt: NOW.toISOString() }),
      'COMPLETED',
      [],
    ],
  ])('%s', (_name, decide, status, events) => {
    const { result, order, sent } = decide();
    expect(result.verdict).toBe('applied');
    expect(order).toMatchObject({ status, blocked: null });
    expect(sent.map((event) => event.type)).toEqual(events);
  });

  it('blocks the order where the diagram does not expect it', () => {
    const { order, dead } = decider.event(placed(), 'order.completed', {
      ...parties,
      completedAt: NOW.toISOString(),
    });
    expect(dead).toBe('unexpected-event');
    expect(order).toMatchObject({
      status: 'PLACED',
      receivedSequence: 0,
      blocked: { code: 'unexpected-event' },
    });
  });

  it.each([
    ['another supplier', { supplier: BUYER }],
    ['another buyer', { buyerId: SUPPLIER.id }],
  ])('touches no order of %s', (_name, others) => {
    const { order, dead } = decider.event(confirmed(), 'quotation.issued', {
      ...parties,
      ...others,
      quotation,
    });
    expect(dead).toBe('wrong-party');
    expect(order).toMatchObject({ status: 'CONFIRMED', blocked: null });
  });

  it('keeps the wish to cancel as the reason of the end', () => {
    const { order } = decider.event(cancelling(confirmed()), 'quotation.issued', { ...parties, quotation });
    expect(order?.variables).toMatchObject({ endedBy: 'buyer', reason: { code: 'duplicate' } });
  });
});

describe('the sequence of events', () => {
  const numbered = (order: Order, sequence: string, key: EventKey, data: object) =>
    decider.eventOf(order, key, { ...parties, ...data }, { sequence });
  const three = (order: Order) => {
    const [receivedAt, confirmedAt] = [NOW.toISOString(), NOW.toISOString()];
    return [
      numbered(order, '1', 'order.received', { receivedAt, responseDueAt: TOMORROW }),
      numbered(order, '2', 'order.confirmed', { confirmedAt, currency: 'EUR', quotationDueAt: TOMORROW }),
      numbered(order, '3', 'quotation.issued', { quotation }),
    ];
  };
  const verdictsOf = (outcomes: { verdict: string }[]) => outcomes.map(({ verdict }) => verdict);

  it('is kept, however they come', () => {
    const order = placed();
    const { result, order: after } = decider.events(order, three(order).reverse());
    expect(verdictsOf(result)).toEqual(['parked', 'parked', 'applied']);
    expect(after).toMatchObject({ status: 'QUOTED', receivedSequence: 3 });
  });

  it('is kept where one that waited has come another way meanwhile', () => {
    const [first, second, third] = three(placed());
    const order = { ...placed(), id: first.subject };
    const { order: before } = decider.events(order, [first, second]);
    const { order: after, dead } = decider.events(before, [third], [first, second, third]);
    expect([after?.status, after?.blocked, after?.receivedSequence, dead]).toEqual([
      'QUOTED',
      null,
      3,
      undefined,
    ]);
  });

  it('takes one once, and stops where a second one claims its place', () => {
    const order = placed();
    const [first, second] = three(order);
    const { result, order: after } = decider.events(order, [
      first,
      first,
      { ...first, id: second.id },
      second,
    ]);
    expect(verdictsOf(result)).toEqual(['applied', 'duplicate', 'dead', 'parked']);
    expect(after).toMatchObject({ receivedSequence: 1, blocked: { code: 'sequence-conflict' } });
  });

  it('takes nothing again whose history is gone', () => {
    const order = placed();
    const [first] = three(order);
    const { order: before } = decider.events(order, [first]);
    const { result, order: after } = decider.events(before, [first]);
    expect(verdictsOf(result)).toEqual(['duplicate']);
    expect(after).toEqual(before);
  });
});

describe('the validity timer', () => {
  it('ends an order once it is due', () => {
    expect(late.timer(quoted(), 'review_expired').order).toMatchObject({
      status: 'EXPIRED',
      variables: { reason: { code: 'quotation-expired' } },
    });
  });
  it.each([
    ['is not due yet', () => decider.timer(quoted(), 'review_expired')],
    ['was answered first', () => late.timer(accepted(), 'review_expired')],
    ['belongs to a blocked order', () => late.timer(blocked(quoted()), 'review_expired')],
  ])('does nothing where it %s', (_name, decide) => {
    expect(decide()).toMatchObject({ result: { verdict: 'ignored' }, sent: [] });
  });
});

describe('the supplier’s service is asked why it says nothing', () => {
  const inMoments = '2026-11-24T10:02:00.000Z';
  it.each<[string, () => Order, string | null]>([
    ['in moments where it has to receive an order', placed, inMoments],
    ['shortly after the time of its people', received, '2026-11-25T10:02:00.000Z'],
    ['in moments where it has to answer a wish to cancel', () => cancelling(received()), inMoments],
    ['never while the buyer is to move', quoted, null],
    ['in moments where it has to complete', accepted, inMoments],
    ['never once the order has ended', () => orderOf(decider.command(quoted(), cancelOrder, {})), null],
  ])('%s', (_name, order, at) => {
    expect(order().answerDueAt).toBe(at);
  });
});

it('counts what it sends and what it has applied', () => {
  expect(accepted()).toMatchObject({ sentSequence: 2, receivedSequence: 2, version: 4 });
});

it('a decision on an order of a newer model may be repeated, since another replica may know it', () => {
  const { result, kept } = decider.command(
    { ...received(), modelVersion: 'order-to-quotation.v99' },
    cancelOrder,
    {},
  );
  expect([codeOf(result), kept]).toEqual(['service-unavailable', false]);
});
