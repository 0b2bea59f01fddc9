import { OrderDesk } from '../support/order-desk.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let desk: OrderDesk;

beforeAll(async () => {
  services = await startServices();
  desk = await OrderDesk.open(services);
});
afterAll(() => services.stop());

const listFromLastHour = (sku: string) =>
  desk.rows(
    'supplier',
    `INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
       vat_category, version, valid_from) VALUES ($1, $2, $2, 'EA', 9, 1, 25, 'S', 2, now() - interval '1 hour')`,
    [desk.supplier, sku],
  );

it('a price by hand completes what was drafted, though the list has changed for a time before the order', async () => {
  const { id } = await desk.place('NEW');
  await desk.waits('supplier', id, 'validate_order');
  expect(resultOf(await desk.confirm(id)).status).toBe('CONFIRMED');
  await listFromLastHour('NEW');
  expect(resultOf(await desk.price(id))).toMatchObject({ status: 'QUOTED', grossTotal: '50.00' });
});
