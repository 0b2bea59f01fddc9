import { CLIENT_READS, SUPPLIER_READS } from '@app/contracts';
import { PARTY, SUPPLIER, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();
const page = { items: [{ id: PARTY, name: 'City Hospital' }], nextCursor: 'more' };

it.each([
  ['supplier', SUPPLIER_READS.listBuyers, SUPPLIER],
  ['operator', CLIENT_READS.listBuyers, undefined],
] as const)('a %s is told the buyers that its side knows', async (as, pattern, party) => {
  services.on(pattern, () => ({ result: page }));
  const { json, headers } = await call('/v1/buyers?limit=7', { as });
  expect(json).toEqual(page);
  expect(headers.link).toContain('cursor=more');
  expect(services.asked[0].payload).toMatchObject({ body: { limit: 7 }, ...(party && { party }) });
});

it('a buyer is told of no other', async () => {
  expect((await problemOf('/v1/buyers', {})).code).toBe('role-not-allowed');
});
