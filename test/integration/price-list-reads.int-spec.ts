import { randomUUID } from 'node:crypto';
import { isRefusal, type PriceListView, type Query } from '@app/contracts';
import { command, entry, query, reads, replace, supplier, suppliers, view } from '../support/price-lists.js';
import { refusalOf, resultOf } from '../support/requester.js';

describe('reading a list', () => {
  it('goes page by page, and finds text in sku and name', async () => {
    await replace(
      ...['a', 'B', 'Å', '10%', 'c_d'].map((sku) => entry(sku)),
      entry('X', { name: 'Brown sauce' }),
    );
    const skus: string[] = [];
    let cursor: string | undefined;
    do {
      const page: PriceListView = await view({ limit: 2, cursor });
      skus.push(...page.entries.map((each) => each.sku));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(skus).toEqual(['10%', 'B', 'X', 'a', 'c_d', 'Å']);
    const found = async (q: string) => (await view({ q })).entries.map((each) => each.sku);
    expect(await found('SAUCE')).toEqual(['X']);
    expect(await found('0%')).toEqual(['10%']);
    expect(await found('_')).toEqual(['c_d']);
  });

  it('is refused with a foreign cursor, and of an unknown supplier', async () => {
    const ask = (body: object) => reads.get(query({ supplierId: supplier, limit: 2, ...body }));
    expect(refusalOf(await ask({ cursor: 'nonsense' })).code).toBe('invalid-cursor');
    const noDay = Buffer.from('["A","2027-02-30T00:00:00.000Z"]').toString('base64url');
    expect(refusalOf(await ask({ cursor: noDay, upcoming: 'all' })).code).toBe('invalid-cursor');
    expect(refusalOf(await ask({ supplierId: randomUUID() })).code).toBe('not-found');
    expect(refusalOf(await ask({ limit: 0 })).code).toBe('invalid-request');
  });

  it('hides it as far as its supplier wishes', async () => {
    const buyer: Partial<Query> = { party: randomUUID(), actor: { role: 'buyer', subject: 'someone' } };
    const ask = async (as: Partial<Query>) => reads.get(query({ supplierId: supplier, limit: 2 }, as));
    expect(isRefusal(await ask(buyer))).toBe(false);
    const { version: _version, ...policy } = resultOf(await suppliers.getPolicy(query({})));
    resultOf(await suppliers.setPolicy(command({ ...policy, visibility: 'hidden' })));
    expect(refusalOf(await ask(buyer)).code).toBe('not-found');
    expect(isRefusal(await ask({}))).toBe(false);
  });
});
