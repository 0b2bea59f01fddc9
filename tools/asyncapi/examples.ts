import { cloudEvent, EVENT_CONTRACTS, type ServiceName } from '@app/contracts';
import { demoPartyId } from '../seed/demo-parties.js';
import { readSamples } from '../seed/samples.js';
import type { EventName } from './event-schemas.js';

const ORDER = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';
const sample = readSamples().find(({ id }) => id === 'gentofte');
if (!sample) throw new Error('The sample order gentofte is missing');

const party = (name: string) => ({ id: demoPartyId(name), name });
const ofBuyer = { buyer: party(sample.buyer), supplierId: demoPartyId(sample.supplier) };
const ofSupplier = { buyerId: demoPartyId(sample.buyer), supplier: party(sample.supplier) };
const lines = sample.lines.map(({ sku, name, quantity, unitCode }, index) => ({
  lineNumber: index + 1,
  sku,
  name,
  quantity,
  unitCode,
}));
const priced = [
  ['4300.00', '150500.00'],
  ['1250.00', '43750.00'],
  ['50.00', '1750.00'],
  ['50.00', '1750.00'],
];
const quotation = {
  number: 'QU-2026-000123',
  revision: 1,
  currency: sample.currency,
  issuedAt: '2026-11-24T10:12:31.902+01:00',
  validUntil: '2026-12-08T23:59:59.999+01:00',
  lines: lines.map((line, index) => ({
    ...line,
    unitPrice: priced[index][0],
    baseQuantity: '1',
    vatRatePercent: sample.vatRatePercent,
    vatCategory: 'S',
    netAmount: priced[index][1],
  })),
  taxes: [{ vatCategory: 'S', vatRatePercent: '25', taxableAmount: '197750.00', taxAmount: '49437.50' }],
  netTotal: '197750.00',
  taxTotal: '49437.50',
  grossTotal: '247187.50',
};

/** The life of a sample order, and what else could have happened to it: data of one event of each kind. */
const DATA: Record<EventName, [sequence: number, data: object]> = {
  'order.placed': [
    1,
    {
      ...ofBuyer,
      number: 'PO-2026-000123',
      modelVersion: 'order-to-quotation.v1',
      placedAt: '2026-11-24T09:12:31.482Z',
      lines,
      reference: 'gentofte',
    },
  ],
  'order.received': [
    1,
    { ...ofSupplier, receivedAt: '2026-11-24T09:12:31.731Z', responseDueAt: '2026-11-27T09:12:31.731Z' },
  ],
  'order.confirmed': [
    1,
    {
      ...ofSupplier,
      confirmedAt: '2026-11-24T09:12:31.731Z',
      currency: 'DKK',
      quotationDueAt: '2026-11-26T09:12:31.731Z',
    },
  ],
  'order.rejected': [2, { ...ofSupplier, reason: { code: 'out-of-stock', text: 'Back in January.' } }],
  'order.expired': [2, { ...ofSupplier, reason: { code: 'no-response' } }],
  'order.cancellation-requested': [
    2,
    { ...ofBuyer, requestedAt: '2026-11-24T10:00:00.000Z', reason: { code: 'duplicate' } },
  ],
  'order.cancelled': [
    2,
    {
      buyerId: ofSupplier.buyerId,
      supplierId: ofBuyer.supplierId,
      cancelledBy: 'buyer',
      reason: { code: 'duplicate' },
    },
  ],
  'order.completed': [3, { ...ofSupplier, completedAt: '2026-11-25T08:00:01.000Z' }],
  'quotation.issued': [2, { ...ofSupplier, quotation }],
  'quotation.accepted': [2, { ...ofBuyer, revision: 1, acceptedAt: '2026-11-25T08:00:00.000Z' }],
  'quotation.declined': [2, { ...ofBuyer, revision: 1, reason: { code: 'price', text: 'Too dear.' } }],
  'quotation.expired': [2, { ...ofBuyer, revision: 1, reason: { code: 'quotation-expired' } }],
  'order.resend-requested': [0, { fromSequence: 2 }],
  'order.sequences-requested': [0, { since: '2026-11-23T02:00:00.000Z' }],
  'order.sequences-told': [
    0,
    {
      sent: 1,
      received: 2,
      sentId: '01936b6e-5a31-7f00-a1b2-3c4d5e6f7a8b',
      receivedId: '01936b6e-5b10-7f00-a1b2-3c4d5e6f7a8b',
    },
  ],
  'order.sequences-listed': [0, { count: 128 }],
};

/** @returns a whole event as `sender` publishes it */
export function exampleOf(name: EventName, sender: ServiceName = EVENT_CONTRACTS[name].senders[0]): object {
  const [sequence, data] = DATA[name];
  return cloudEvent({
    id: '01936b6e-5b10-7f00-a1b2-3c4d5e6f7a8b',
    sender,
    key: name,
    subject: ORDER,
    time: new Date('2026-11-24T09:12:31.902Z'),
    ...(sequence > 0 && { sequence }),
    data,
  });
}
