import type { Order, Quotation } from '@app/api-client';
import { orderDetails, ordersTable } from './order.js';

const order = (change: Partial<Order> = {}) =>
  ({
    buyer: { id: 'b', name: 'City Hospital' },
    supplier: { id: 's', name: 'The Supplier AB' },
    allowed: [],
    lines: [],
    endedAt: null,
    endedBy: null,
    ...change,
  }) as unknown as Order;
const quotation = (change: Partial<Quotation> = {}) =>
  ({
    number: 'QU-2026-000123',
    revision: 1,
    status: 'ISSUED',
    issuedAt: '2026-11-24T10:12:31.902+01:00',
    validUntil: '2026-12-08T23:59:59.999+01:00',
    currency: 'IQD',
    lines: [],
    netTotal: '12.500',
    taxTotal: '0.000',
    grossTotal: '12.500',
    ...change,
  }) as Quotation;
const details = (...given: Parameters<typeof orderDetails>) =>
  orderDetails(...given).map((line) => line.replace(/\s+/g, ' '));

const endedAt = '2026-11-25T09:00:00.000Z';

describe('the quotation of an order', () => {
  const draft = quotation({ number: null, status: 'DRAFT', issuedAt: null, grossTotal: '0.000' });

  it('is shown with its amounts, as the API writes them', () =>
    expect(details(order(), quotation())).toEqual(
      expect.arrayContaining([
        'quotation QU-2026-000123, revision 1, ISSUED',
        'valid until 2026-12-08 23:59 +01:00',
        'gross 12.500 IQD',
      ]),
    ));

  it.each([
    ['not issued yet', order()],
    ['none was issued', order({ endedAt })],
  ])('says "%s" in place of amounts as long as it is a draft', (words, given) => {
    expect(details(given, draft)).toContain(`quotation ${words}`);
    expect(details(given, draft).join()).not.toContain('0.000');
  });
});

it.each([
  ['buyer', 'City Hospital'],
  ['supplier', 'The Supplier AB'],
  ['deadline', 'the deadline'],
] as const)('an order that ended says by whom: %s', (endedBy, name) =>
  expect(details(order({ endedAt, endedBy }))).toEqual(
    expect.arrayContaining(['ended 2026-11-25 09:00', `ended by ${name}`]),
  ),
);

it('a supplier that has not answered yet is not an empty name', () => {
  const unnamed = order({ supplier: { id: 's', name: '' }, status: 'PLACED', allowed: [] });
  expect(details(unnamed)).toContain('supplier (name to follow)');
  expect(ordersTable([unnamed], 'buyer').join()).toContain('(name to follow)');
});
