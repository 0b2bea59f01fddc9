import {
  CLIENT_COMMANDS,
  orderReadPatterns,
  SUPPLIER_COMMANDS,
  wireSide,
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

it('shows both sides the same due instant at every wait', async () => {
  const buyer = await givenBuyer(services.databases['client-service']);
  const supplier = await givenSupplier(services.databases['supplier-service'], {
    policy: { autoConfirm: false },
  });
  const party = { buyer, supplier };
  const { id, ...placed } = resultOf(
    await services.command({
      pattern: CLIENT_COMMANDS.placeOrder,
      party: buyer,
      role: 'buyer',
      body: { supplierId: supplier, lines: [{ name: 'Sauce, by hand', quantity: '10', unitCode: 'EA' }] },
    }),
  );
  expect(placed.dueAt).toBeNull();

  const seen = (side: Side, what: string, holds: (order: OrderView) => boolean) =>
    eventually(`the ${side} sees ${what}`, async () => {
      const { getOrder } = orderReadPatterns(wireSide(side));
      const reply = await services.query<OrderView>({
        pattern: getOrder,
        party: party[side],
        role: side,
        body: { orderId: id },
      });
      return 'result' in reply && holds(reply.result) ? reply.result : undefined;
    });
  const waiting = (side: Side, element: string) =>
    seen(side, element, ({ waitingAt }) => waitingAt === element);
  const decide = (pattern: string, body = {}) =>
    services.command({ pattern, party: supplier, role: 'supplier', orderId: id, body });

  const asked = await waiting('supplier', 'validate_order');
  expect(asked.dueAt).toBe(asked.responseDueAt);
  expect(asked.dueAt).not.toBeNull();
  const received = await seen('buyer', 'the receipt', ({ receivedAt }) => receivedAt !== null);
  expect(received).toMatchObject({ waitingAt: 'await_answer', dueAt: asked.dueAt });

  resultOf(await decide(SUPPLIER_COMMANDS.confirmOrder));
  const pricing = await waiting('supplier', 'price_lines');
  expect(pricing.dueAt).toBe(pricing.quotationDueAt);
  expect(pricing.dueAt).not.toBe(asked.dueAt);
  expect(await waiting('buyer', 'await_quotation')).toMatchObject({ dueAt: pricing.dueAt });

  const prices = [{ lineNumber: 1, unitPrice: '4.00', vatRatePercent: '25' }];
  resultOf(await decide(SUPPLIER_COMMANDS.issueQuotation, { lines: prices }));
  const quoted = await waiting('supplier', 'await_decision');
  expect(quoted.dueAt).toBe(quoted.validUntil);
  expect(quoted.dueAt).not.toBeNull();
  expect(await waiting('buyer', 'review_quotation')).toMatchObject({ dueAt: quoted.dueAt });

  const accept = { pattern: CLIENT_COMMANDS.acceptQuotation, body: { revision: 1 } };
  const accepted = resultOf(await services.command({ ...accept, party: buyer, role: 'buyer', orderId: id }));
  expect(accepted).toMatchObject({ waitingAt: 'await_completion', dueAt: null });
  expect(await waiting('buyer', 'buyer_completed')).toMatchObject({ dueAt: null, overdue: false });
});
