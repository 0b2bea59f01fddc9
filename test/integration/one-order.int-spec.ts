import {
  CLIENT_COMMANDS,
  orderReadPatterns,
  wireSide,
  type HistoryEntry,
  type OrderView,
  type Side,
} from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
beforeAll(async () => (services = await startServices()));
afterAll(() => services.stop());

it('carries an order to its end by itself', async () => {
  const buyer = await givenBuyer(services.databases['client-service']);
  const supplier = await givenSupplier(services.databases['supplier-service']);
  const placed = resultOf(
    await services.command({
      pattern: CLIENT_COMMANDS.placeOrder,
      party: buyer,
      role: 'buyer',
      body: {
        supplierId: supplier,
        lines: [{ sku: 'SAUCE-BR', quantity: '10', unitCode: 'EA' }],
        reference: 'R-1',
      },
    }),
  );
  expect(placed).toMatchObject({
    status: 'PLACED',
    turn: 'supplier',
    version: 1,
    number: expect.stringMatching(/^PO-\d{4}-000001$/),
  });

  const seen = (party: string, role: Side, status: string) =>
    eventually(`${role} sees ${status}`, async () => {
      const pattern = orderReadPatterns(wireSide(role)).getOrder;
      const reply = await services.query<OrderView>({ pattern, party, role, body: { orderId: placed.id } });
      return 'result' in reply && reply.result.status === status ? reply.result : undefined;
    });

  const quoted = await seen(buyer, 'buyer', 'QUOTED');
  expect(quoted).toMatchObject({
    turn: 'buyer',
    grossTotal: '50.00',
    quotationRevision: 1,
    allowed: ['accept', 'decline', 'cancel'],
  });

  const accepted = resultOf(
    await services.command({
      pattern: CLIENT_COMMANDS.acceptQuotation,
      party: buyer,
      role: 'buyer',
      orderId: placed.id,
      body: { revision: 1 },
    }),
  );
  expect(accepted.status).toBe('ACCEPTED');
  await seen(buyer, 'buyer', 'COMPLETED');
  await seen(supplier, 'supplier', 'COMPLETED');

  const history = resultOf(
    await services.query<HistoryEntry[]>({
      pattern: orderReadPatterns('client').getHistory,
      party: buyer,
      role: 'buyer',
      body: { orderId: placed.id },
    }),
  );
  expect(history.map(({ direction, name }) => `${direction} ${name}`)).toEqual([
    'sent order.placed',
    'received order.confirmed',
    'received quotation.issued',
    'sent quotation.accepted',
    'received order.completed',
  ]);
});
