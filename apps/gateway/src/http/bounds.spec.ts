import { LIMITS, ORDER_STATUSES } from '@app/contracts';
import { ORDER, testGateway, type Call } from '../testing/test-gateway.js';

const { services, problemOf } = testGateway();

const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const tooGreat = LIMITS.wholeNumber + 1;
const price = { unitPrice: '1.00', vatRatePercent: '25' };
const longInstant = `2026-11-23T02:00:00.${'0'.repeat(LIMITS.instantLength)}Z`;

it.each<[string, string, Call, string, string]>([
  [
    'a revision',
    `/v1/orders/${ORDER}/quotation/accept`,
    { body: { revision: tooGreat } },
    '/revision',
    'too-large',
  ],
  [
    'a revision that is declined',
    `/v1/orders/${ORDER}/quotation/decline`,
    { body: { revision: tooGreat } },
    '/revision',
    'too-large',
  ],
  [
    'a sequence',
    `/v1/ops/orders/${ORDER}/resend`,
    { as: 'operator', body: { side: 'client', fromSequence: tooGreat } },
    '/fromSequence',
    'too-large',
  ],
  [
    'the number of a line',
    `/v1/supplier/orders/${ORDER}/prices`,
    { as: 'supplier', body: { lines: [{ ...price, lineNumber: 501 }] } },
    '/lines/0/lineNumber',
    'too-large',
  ],
  [
    'an article number to remove',
    '/v1/supplier/price-list',
    { method: 'PATCH', as: 'supplier', body: { removedSkus: ['x'.repeat(81)] } },
    '/removedSkus',
    'too-long',
  ],
  [
    'a list of article numbers to remove',
    '/v1/supplier/price-list',
    { method: 'PATCH', as: 'supplier', body: { removedSkus: many(1_001, 'PC') } },
    '/removedSkus',
    'too-many-entries',
  ],
  [
    'a list of statuses',
    `/v1/orders?status=${many(ORDER_STATUSES.length + 1, 'QUOTED').join()}`,
    {},
    '/status',
    'too-many',
  ],
  ['an instant', `/v1/orders?placedAfter=${longInstant}`, {}, '/placedAfter', 'too-long'],
  [
    'the moment of a backup',
    '/v1/ops/resync',
    { as: 'operator', body: { side: 'client', since: longInstant } },
    '/since',
    'too-long',
  ],
  ['the version of a model', `/v1/process/model?version=a.v${'1'.repeat(100)}`, {}, '/version', 'too-long'],
])('refuses %s above its bound, at its field', async (_name, url, options, pointer, fault) => {
  const { errors, json } = await problemOf(url, options);
  expect(errors).toEqual([expect.objectContaining({ pointer, code: fault })]);
  expect(json.status).toBe(fault === 'too-many-entries' ? 422 : 400);
  expect(services.asked).toEqual([]);
});
