import { gzipSync } from 'node:zlib';
import { SUPPLIER, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

const order = JSON.stringify({
  supplierId: SUPPLIER,
  reference: 'Réf. 7',
  lines: [{ sku: 'PC', quantity: '1', unitCode: 'EA' }],
});

it.each([
  ['as it is', order],
  ['with a byte order mark', `\uFEFF${order}`],
])('takes UTF-8 %s', async (_name, raw) => {
  expect((await call('/v1/orders', { raw })).status).toBe(201);
  expect(services.asked[0].payload.body).toMatchObject({ reference: 'Réf. 7' });
});

it('refuses letters of another encoding, whatever the header says, instead of damaging them', async () => {
  const raw = Buffer.from(order, 'latin1');
  for (const type of ['application/json', 'application/json; charset=iso-8859-1']) {
    const { code, json } = await problemOf('/v1/orders', { raw, headers: { 'content-type': type } });
    expect([code, json.detail]).toEqual(['malformed-json', 'The body is not UTF-8']);
  }
  expect(services.asked).toEqual([]);
});

it('refuses an object that says something twice, instead of choosing', async () => {
  const raw = order.replace('"quantity":"1"', '"quantity":"1","quantity":"100"');
  const { code, json } = await problemOf('/v1/orders', { raw });
  expect([code, json.detail]).toEqual(['malformed-json', 'An object has a member twice']);
  expect(services.asked).toEqual([]);
});

it.each([
  ['application/json', '/v1/orders', 'buyer'],
  ['text/csv', '/v1/supplier/price-list', 'supplier'],
] as const)('says of a compressed body of %s that it is one', async (type, url, as) => {
  const { code, json, headers } = await problemOf(url, {
    method: as === 'buyer' ? 'POST' : 'PUT',
    as,
    raw: gzipSync(order),
    headers: { 'content-type': type, 'content-encoding': 'gzip' },
  });
  expect(code).toBe('unsupported-media-type');
  expect(json.detail).toContain('Content-Encoding');
  expect(headers['accept-encoding']).toBe('identity');
  expect(services.asked).toEqual([]);
});
