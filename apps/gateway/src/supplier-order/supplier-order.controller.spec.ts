import { SUPPLIER_READS, type EstimateView } from '@app/contracts';
import { ORDER, SUPPLIER, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();
const URL = `/v1/supplier/orders/${ORDER}/estimate`;

describe('an estimate', () => {
  const estimate: EstimateView = {
    orderId: ORDER,
    currency: 'DKK',
    lines: [{ lineNumber: 1, name: 'Item 1', quantity: '2', unitCode: 'EA' }],
    unpriced: [1],
    taxes: [],
    netTotal: '0.00',
    taxTotal: '0.00',
    grossTotal: '0.00',
  };
  beforeEach(() => services.on(SUPPLIER_READS.getEstimate, () => ({ result: estimate })));

  it('is what the supplier’s side says, and asked for in the name of the company', async () => {
    expect((await call(URL, { as: 'supplier' })).json).toEqual(estimate);
    expect(services.asked).toMatchObject([{ payload: { party: SUPPLIER, body: { orderId: ORDER } } }]);
  });

  it.each(['buyer', 'operator'] as const)('is not for a %s', async (as) => {
    expect((await problemOf(URL, { as })).code).toBe('role-not-allowed');
    expect(services.asked).toEqual([]);
  });

  it('is not there once the order is confirmed', async () => {
    services.on(SUPPLIER_READS.getEstimate, () => ({ refusal: { code: 'estimate-not-found' } }));
    expect((await problemOf(URL, { as: 'supplier' })).code).toBe('estimate-not-found');
  });
});
