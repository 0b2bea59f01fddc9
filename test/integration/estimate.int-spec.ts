import {
  orderReadPatterns,
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  type EstimateView,
  type OrderView,
  type QuotationView,
  type Role,
} from '@app/contracts';
import { OrderDesk } from '../support/order-desk.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let desk: OrderDesk;

beforeAll(async () => {
  services = await startServices();
  desk = new OrderDesk(
    services,
    await givenBuyer(services.databases['client-service']),
    await givenSupplier(services.databases['supplier-service'], { policy: { autoConfirm: false } }),
  );
});
afterAll(() => services.stop());

const estimate = (orderId: string, party = desk.supplier, role: Role = 'supplier') =>
  services.query<EstimateView>({ pattern: SUPPLIER_READS.getEstimate, party, role, body: { orderId } });

const setPolicy = async (body: object) =>
  resultOf(
    await services.command({
      pattern: SUPPLIER_COMMANDS.changePolicy,
      party: desk.supplier,
      role: 'supplier',
      body,
    }),
  );

async function waiting(sku?: string): Promise<OrderView> {
  const order = await desk.place(sku);
  await desk.waits('supplier', order.id, 'validate_order');
  return order;
}

it('is what the quotation says once the order is confirmed, and none from then on', async () => {
  const { id } = await waiting('SAUCE-BR');
  const { unpriced, ...estimated } = resultOf(await estimate(id));
  expect([unpriced, estimated.grossTotal]).toEqual([[], '50.00']);
  resultOf(await desk.confirm(id));
  const pattern = orderReadPatterns('supplier').getQuotation;
  const asSupplier = { pattern, party: desk.supplier, role: 'supplier' as const };
  const quotation = resultOf(await services.query<QuotationView>({ ...asSupplier, body: { orderId: id } }));
  expect(quotation).toMatchObject(estimated);
  expect(refusalOf(await estimate(id)).code).toBe('estimate-not-found');
});

it('is priced by the list as it is now, at the instant of the order', async () => {
  const { id, placedAt } = await waiting('NEW');
  expect(resultOf(await estimate(id))).toMatchObject({ unpriced: [1], netTotal: '0.00' });
  const listFrom = (validFrom: string, price: number) =>
    desk.rows(
      'supplier',
      `INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
         vat_category, version, valid_from, valid_to)
       VALUES ($1, 'NEW', 'New', 'EA', $2, 1, 25, 'S', 2, $3::timestamptz, $3::timestamptz + interval '1 hour')`,
      [desk.supplier, price, validFrom],
    );
  await listFrom(placedAt, 7);
  await listFrom(new Date(Date.parse(placedAt) + 3_600_000).toISOString(), 9);
  expect(resultOf(await estimate(id))).toMatchObject({ unpriced: [], netTotal: '70.00' });
});

it('comes to the total by which the policy decides', async () => {
  const { id } = await waiting('SAUCE-BR');
  const { grossTotal } = resultOf(await estimate(id));
  await setPolicy({ autoConfirm: true, autoConfirmLimit: grossTotal });
  const byItself = await desk.place('SAUCE-BR');
  const quoted = await desk.waits('supplier', byItself.id, 'await_decision');
  expect(quoted.order.grossTotal).toBe(grossTotal);
  await setPolicy({ autoConfirmLimit: (Number(grossTotal) - 0.01).toFixed(2) });
  await waiting('SAUCE-BR');
  await setPolicy({ autoConfirm: false });
});

it('is for the order’s own supplier alone', async () => {
  const { id } = await waiting('SAUCE-BR');
  const other = await givenSupplier(services.databases['supplier-service']);
  expect(refusalOf(await estimate(id, other)).code).toBe('order-not-found');
  expect(refusalOf(await estimate(id, desk.buyer, 'buyer')).code).toBe('order-not-found');
});
