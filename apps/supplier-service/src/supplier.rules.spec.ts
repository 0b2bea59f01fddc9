import {
  SUPPLIER_COMMANDS,
  type PricedEntry,
  type QuotationIssued,
  type Reply,
  type SupplierPolicy,
} from '@app/contracts';
import { provideRules, type Effect, type Order } from '@app/order';
import { Decider } from '@app/order/testing';
import { loadModels, type ProcessModels } from '@app/process';
import { estimateOf } from './quotation/estimate.js';
import { priceLines } from './quotation/pricing.js';
import { pricingOf, type OrderPricing } from './supplier.needs.js';
import { supplierRules } from './supplier.rules.js';

const BUYER = { id: '11111111-1111-4111-8111-111111111111', name: 'City Hospital' };
const SUPPLIER = { id: '22222222-2222-4222-8222-222222222222', name: 'The Supplier AB' };
const ORDER = '33333333-3333-4333-8333-333333333333';
const NOW = new Date('2026-11-24T10:00:00.000Z');
const { confirmOrder, rejectOrder, cancelOrder, issueQuotation } = SUPPLIER_COMMANDS;

const POLICY: SupplierPolicy = {
  autoConfirm: true,
  autoConfirmLimit: '50.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  timeZone: 'Europe/Paris',
  visibility: 'public',
};
const sauce: PricedEntry = {
  sku: 'SAUCE-BR',
  name: 'Brown sauce',
  unitCode: 'EA',
  unitPrice: '4.00',
  baseQuantity: '1',
  vatRatePercent: '25',
  vatCategory: 'S',
};
const duty: PricedEntry = { ...sauce, sku: 'DUTY', vatRatePercent: '0', vatCategory: 'O' };
const prices = new Map([sauce, duty].map((entry) => [entry.sku, entry]));

let models: ProcessModels;
beforeAll(async () => (models = await loadModels()));

/**
 * @param policy null for a supplier that nobody knows
 * @param loaded what else is loaded to price the order
 */
function needsOf(policy: Partial<SupplierPolicy> | null, loaded: Partial<OrderPricing> = {}) {
  const supplier = policy && { ...SUPPLIER, currency: 'EUR', policy: { ...POLICY, ...policy } };
  return { pricing: new Map([[ORDER, { supplier, prices, ...loaded }]]) };
}

const deciderOf = (policy: Partial<SupplierPolicy> | null, now = NOW, loaded: Partial<OrderPricing> = {}) =>
  new Decider(provideRules(supplierRules(models)), needsOf(policy, loaded), now);

const listed = { lineNumber: 1, sku: 'SAUCE-BR', quantity: '10', unitCode: 'EA' };
const freeText = { lineNumber: 2, name: 'Item 1', quantity: '1', unitCode: 'EA' };
const placedData = (lines: object[] = [listed], modelVersion = models.newest.version) => ({
  buyer: BUYER,
  supplierId: SUPPLIER.id,
  number: 'PO-2026-000001',
  modelVersion,
  placedAt: NOW.toISOString(),
  lines,
});

const place = (policy: Partial<SupplierPolicy> | null, lines?: object[], version?: string) =>
  deciderOf(policy).event(undefined, 'order.placed', placedData(lines, version), { subject: ORDER });
const orderOf = ({ order }: { order: Order | undefined }): Order => order as Order;
const asked = () => orderOf(place({ autoConfirm: false }));
const toPrice = () =>
  orderOf(deciderOf({}).command(orderOf(place({}, [listed, freeText])), confirmOrder, {}));
const quoted = () => orderOf(place({}));
const codeOf = (reply: Reply) => ('refusal' in reply ? reply.refusal.code : undefined);
const keysOf = (sent: { type: string }[]) =>
  sent.map(({ type }) => type.replace(/^procmetier\.(.*)\.v1$/, '$1'));
const buyerSays = { buyer: BUYER, supplierId: SUPPLIER.id };

describe('an order that is placed', () => {
  it.each([
    [
      'up to the limit is confirmed and quoted by itself',
      {},
      [listed],
      'QUOTED',
      ['order.confirmed', 'quotation.issued'],
    ],
    [
      'above the limit waits for a person',
      { autoConfirmLimit: '49.99' },
      [listed],
      'PLACED',
      ['order.received'],
    ],
    ['with a free text line waits for a person', {}, [listed, freeText], 'PLACED', ['order.received']],
    [
      'with lines within and outside the scope of VAT waits for a person',
      {},
      [listed, { ...listed, lineNumber: 2, sku: 'DUTY' }],
      'PLACED',
      ['order.received'],
    ],
    [
      'with a supplier who wants to see it waits',
      { autoConfirm: false },
      [listed],
      'PLACED',
      ['order.received'],
    ],
    ['with an unknown supplier is rejected', null, [listed], 'REJECTED', ['order.rejected']],
  ])('%s', (_name, policy, lines, status, events) => {
    const { result, order, sent } = place(policy, lines);
    expect([result.verdict, order?.status, keysOf(sent)]).toEqual(['applied', status, events]);
  });

  it('of a model that is unknown here is rejected with that reason', () => {
    const { order, sent } = place({}, [listed], 'order-to-quotation.v99');
    expect(keysOf(sent)).toEqual(['order.rejected']);
    expect(order).toMatchObject({
      status: 'REJECTED',
      variables: { reason: { code: 'unknown-process-version' } },
    });
  });

  it('of a model that is unknown here takes what its buyer sends meanwhile, and does nothing with it', () => {
    const rejected = orderOf(place({}, [listed], 'order-to-quotation.v99'));
    const crossing = { ...buyerSays, requestedAt: NOW.toISOString() };
    const { result, order, dead } = deciderOf({}).event(rejected, 'order.cancellation-requested', crossing);
    expect({ result, dead, order }).toMatchObject({
      result: { verdict: 'applied' },
      order: { status: 'REJECTED', blocked: null, receivedSequence: 2 },
    });
    expect(dead).toBeUndefined();
  });

  it('is quoted with totals, and valid to the end of the day in the supplier’s zone', () => {
    expect(quoted()).toMatchObject({
      netTotal: '40.00',
      taxTotal: '10.00',
      grossTotal: '50.00',
      dueAt: '2026-12-08T22:59:59.999Z',
      variables: { validUntil: '2026-12-08T22:59:59.999Z', quotationRevision: 1 },
    });
  });
});

describe('what a command brings', () => {
  it.each([
    [
      'confirm',
      () => deciderOf({}).command(asked(), confirmOrder, {}),
      'QUOTED',
      ['order.confirmed', 'quotation.issued'],
    ],
    [
      'confirm with a line to price',
      () => deciderOf({}).command(orderOf(place({}, [freeText])), confirmOrder, {}),
      'CONFIRMED',
      ['order.confirmed'],
    ],
    [
      'reject',
      () => deciderOf({}).command(asked(), rejectOrder, { reason: { code: 'price' } }),
      'REJECTED',
      ['order.rejected'],
    ],
    [
      'issue',
      () =>
        deciderOf({}).command(toPrice(), issueQuotation, {
          lines: [{ lineNumber: 2, unitPrice: '7', vatRatePercent: '0' }],
        }),
      'QUOTED',
      ['quotation.issued'],
    ],
    [
      'cancel',
      () => deciderOf({}).command(toPrice(), cancelOrder, { reason: { code: 'out-of-stock' } }),
      'CANCELLED',
      ['order.cancelled'],
    ],
  ])('%s', (_name, decide, status, events) => {
    const { order, sent } = decide();
    expect([order?.status, keysOf(sent)]).toEqual([status, events]);
  });
});

it('a price by hand completes the draft, whatever the list has come to say since', () => {
  const dearer = { ...sauce, unitPrice: '9.00' };
  const changed = new Map([dearer, { ...dearer, sku: 'NEW' }].map((entry) => [entry.sku, entry]));
  const lines = [listed, { lineNumber: 2, sku: 'NEW', quantity: '1', unitCode: 'EA' }];
  const confirmed = orderOf(deciderOf({}).command(orderOf(place({}, lines)), confirmOrder, {}));
  const draft = priceLines({ lines, prices, currency: 'EUR' }).lines;
  const { sent } = deciderOf({}, NOW, { prices: changed, draft }).command(confirmed, issueQuotation, {
    lines: [{ lineNumber: 2, unitPrice: '7', vatRatePercent: '25' }],
  });
  expect(sent.map(({ data }) => (data as QuotationIssued).quotation)).toMatchObject([
    { lines: [{ unitPrice: '4.00' }, { unitPrice: '7.00' }], netTotal: '47.00', grossTotal: '58.75' },
  ]);
});

it('a confirmation that comes back to a list that prices all of it leaves every line to a person', () => {
  const added: Effect[] = [];
  const order = asked();
  const needs = needsOf({});
  supplierRules(models).redo?.price_order({ order, needs, now: NOW, add: (effect) => added.push(effect) });
  expect(added.map(({ quotation }) => quotation?.document.lines)).toEqual([[listed]]);
});

describe('an estimate', () => {
  const estimated = (order: Order) => estimateOf(order, pricingOf(needsOf({}), ORDER));

  it('says what a confirmation then quotes', () => {
    const { sent } = deciderOf({}).command(asked(), confirmOrder, {});
    const { quotation } = sent.at(-1)?.data as QuotationIssued;
    const { currency, lines, taxes, netTotal, taxTotal, grossTotal } = quotation;
    const totals = { currency, lines, taxes, netTotal, taxTotal, grossTotal };
    expect(estimated(asked())).toEqual({ orderId: ORDER, unpriced: [], ...totals });
  });

  it.each([
    [0, 'QUOTED'],
    [-0.01, 'PLACED'],
  ])('comes to what the policy decides by: with a limit of %d more the order is %s', (more, status) => {
    const gross = Number(estimated(asked())?.grossTotal);
    expect(place({ autoConfirmLimit: (gross + more).toFixed(2) }).order?.status).toBe(status);
  });

  it('names the lines that the list does not price, and sums the others', () => {
    const order = orderOf(place({}, [listed, freeText]));
    expect(estimated(order)).toMatchObject({
      lines: [{ unitPrice: '4.00', netAmount: '40.00' }, freeText],
      unpriced: [2],
      netTotal: '40.00',
      grossTotal: '50.00',
    });
  });

  it.each([
    ['confirmed', toPrice],
    ['quoted', quoted],
    ['rejected', () => orderOf(place(null))],
  ])('is none of an order that is %s', (_name, order) => expect(estimated(order())).toBeUndefined());
});

describe('what is refused', () => {
  it.each([
    ['confirm twice', () => deciderOf({}).command(quoted(), confirmOrder, {}), 'transition-not-allowed'],
    [
      'reject what is confirmed',
      () => deciderOf({}).command(toPrice(), rejectOrder, { reason: { code: 'price' } }),
      'transition-not-allowed',
    ],
    [
      'cancel a quotation that binds',
      () => deciderOf({}).command(quoted(), cancelOrder, { reason: { code: 'price' } }),
      'transition-not-allowed',
    ],
    ['cancel without a reason', () => deciderOf({}).command(toPrice(), cancelOrder, {}), 'rule-violated'],
    [
      'prices for a line that has one',
      () =>
        deciderOf({}).command(toPrice(), issueQuotation, {
          lines: [{ lineNumber: 1, unitPrice: '1', vatRatePercent: '25' }],
        }),
      'lines-unpriced',
    ],
    [
      'another supplier',
      () => deciderOf({}).command(asked(), confirmOrder, {}, { party: BUYER.id }),
      'order-not-found',
    ],
  ])('%s', (_name, decide, code) => {
    const { result, sent } = decide();
    expect([codeOf(result), sent]).toEqual([code, []]);
  });
});

describe('what the buyer’s side says', () => {
  it.each([
    [
      'an acceptance completes',
      () =>
        deciderOf({}).event(quoted(), 'quotation.accepted', {
          ...buyerSays,
          revision: 1,
          acceptedAt: NOW.toISOString(),
        }),
      'COMPLETED',
      ['order.completed'],
    ],
    [
      'also long after the validity',
      () =>
        deciderOf({}, new Date('2027-06-01T00:00:00Z')).event(quoted(), 'quotation.accepted', {
          ...buyerSays,
          revision: 1,
          acceptedAt: NOW.toISOString(),
        }),
      'COMPLETED',
      ['order.completed'],
    ],
    [
      'a decline ends',
      () => deciderOf({}).event(quoted(), 'quotation.declined', { ...buyerSays, revision: 1 }),
      'DECLINED',
      [],
    ],
    [
      'a wish to cancel is granted at once',
      () =>
        deciderOf({}).event(asked(), 'order.cancellation-requested', {
          ...buyerSays,
          requestedAt: NOW.toISOString(),
        }),
      'CANCELLED',
      ['order.cancelled'],
    ],
    [
      'a wish to cancel that meets a quotation is only written down',
      () =>
        deciderOf({}).event(quoted(), 'order.cancellation-requested', {
          ...buyerSays,
          requestedAt: NOW.toISOString(),
        }),
      'QUOTED',
      [],
    ],
  ])('%s', (_name, decide, status, events) => {
    const { result, order, sent } = decide();
    expect([result.verdict, order?.status, keysOf(sent), order?.blocked]).toEqual([
      'applied',
      status,
      events,
      null,
    ]);
  });
});

it('an event that is only written down is counted', () => {
  const { order } = deciderOf({}).event(quoted(), 'order.cancellation-requested', {
    ...buyerSays,
    requestedAt: NOW.toISOString(),
  });
  const { receivedSequence, version } = quoted();
  expect(order).toMatchObject({ receivedSequence: receivedSequence + 1, version: version + 1 });
});

it('an event of an order whose model is gone blocks it, and ends nothing', () => {
  const order = { ...quoted(), modelVersion: 'order-to-quotation.v99' };
  const { order: after, sent } = deciderOf({}).event(order, 'quotation.declined', {
    ...buyerSays,
    revision: 1,
  });
  expect(after).toMatchObject({ status: 'QUOTED', blocked: { code: 'unknown-version' } });
  expect(sent).toEqual([]);
});

describe('its timers', () => {
  const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
  it.each([
    ['nobody answered', () => deciderOf({}, days(3)).timer(asked(), 'validate_expired'), 'no-response'],
    ['nobody priced', () => deciderOf({}, days(2)).timer(toPrice(), 'price_expired'), 'no-quotation'],
  ])('%s', (_name, decide, code) => {
    const { order, sent } = decide();
    expect(keysOf(sent)).toEqual(['order.expired']);
    expect(order).toMatchObject({ status: 'EXPIRED', variables: { endedBy: 'deadline', reason: { code } } });
  });
});
