import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { nextQuotationNumbers } from '../../apps/supplier-service/src/party/supplier.repository.js';
import { loadPricing } from '../../apps/supplier-service/src/price-list/pricing.repository.js';
import { loadSupplierNeeds } from '../../apps/supplier-service/src/supplier.needs.js';
import { eventually } from '../support/eventually.js';
import { givenSupplier } from '../support/parties.js';
import { database, dataSource, entry, later, replace, setNow, supplier } from '../support/price-lists.js';

describe('orders', () => {
  it('of a batch are priced each by its supplier and instant', async () => {
    await replace(entry('A'), entry('B'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11', unitCode: 'KGM' }));
    const other = await givenSupplier(database, { currency: 'SEK', prices: [{ sku: 'A', unitPrice: '99' }] });
    const wanted = (orderId: string, supplierId: string, pricedAt: Date, ...skus: string[]) => ({
      orderId,
      supplierId,
      skus,
      pricedAt: pricedAt.toISOString(),
    });
    const [early, late, foreign, unknown, free] = Array.from({ length: 5 }, () => randomUUID());
    const pricing = await loadPricing(dataSource.manager, [
      wanted(early, supplier, later(5), 'A', 'B', 'A'),
      wanted(late, supplier, later(15), 'A', 'B'),
      wanted(foreign, other, new Date(), 'A'),
      wanted(unknown, randomUUID(), later(5), 'A'),
      wanted(free, supplier, later(5)),
    ]);
    const prices = (order: string) =>
      [...(pricing.get(order)?.prices.values() ?? [])].map((each) => `${each.sku} ${each.unitPrice}`).sort();
    expect(prices(early)).toEqual(['A 10.0000', 'B 10.0000']);
    expect(prices(late)).toEqual(['A 11.0000']);
    expect(prices(foreign)).toEqual(['A 99.0000']);
    expect(pricing.get(foreign)?.supplier?.currency).toBe('SEK');
    expect(pricing.get(unknown)).toEqual({ supplier: null, prices: new Map() });
    expect(pricing.get(free)?.supplier?.id).toBe(supplier);
  });

  it('have no price that begins after they came in, whatever the clock of the buyer’s side says', async () => {
    await replace(entry('A'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11' }));
    const orderId = randomUUID();
    const order = { supplierId: supplier, lines: [{ sku: 'A' }], placedAt: later(15).toISOString() };
    const priceOf = async (upcoming: object, now: Date) => {
      const loaded = await loadSupplierNeeds(
        dataSource.manager,
        { commands: [], events: [], ...upcoming },
        now,
      );
      return loaded.pricing.get(orderId)?.prices.get('A')?.unitPrice;
    };
    const placed = { kind: { key: 'order.placed' }, event: { subject: orderId, data: order } };
    const known = { ...order, id: orderId, supplier: { id: supplier } };
    const commandOn = (variables: object) => [{ kind: {}, order: { ...known, variables } }];
    expect(await priceOf({ events: [placed] }, later(5))).toBe('10.0000');
    expect(await priceOf({ events: [placed] }, later(20))).toBe('11.0000');
    expect(await priceOf({ commands: commandOn({ receivedAt: later(5).toISOString() }) }, later(20))).toBe(
      '10.0000',
    );
  });

  it.each([1, 100])('of a batch of %i are priced with two statements', async (count) => {
    await replace(entry('A'), entry('B'));
    const others = await Promise.all([1, 2].map(() => givenSupplier(database, { prices: [] })));
    const wanted = Array.from({ length: count }, (_, index) => ({
      orderId: randomUUID(),
      supplierId: [supplier, ...others][index % 3],
      skus: ['A', 'B'],
      pricedAt: later(index),
    }));
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    try {
      const pricing = await loadPricing(dataSource.manager, wanted);
      expect(sent).toHaveBeenCalledTimes(2);
      expect(pricing.size).toBe(count);
    } finally {
      sent.mockRestore();
    }
  });

  it('take quotation numbers without gap or repetition, from several processes at once', async () => {
    const others = await Promise.all([1, 2].map(() => givenSupplier(database, { prices: [] })));
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        dataSource.transaction((manager) =>
          nextQuotationNumbers(
            manager,
            new Map(
              index % 2
                ? [
                    [supplier, 2],
                    [others[0], 1],
                  ]
                : [
                    [others[0], 1],
                    [supplier, 2],
                  ],
            ),
          ),
        ),
      ),
    );
    const numbers = taken.flatMap((each) => each.get(supplier) ?? []);
    // The year is that of its transaction, which may be the last one of a year.
    expect(numbers.map((number) => number.replace(/^QU-\d{4}-/, '')).sort()).toEqual(
      Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(6, '0')),
    );
    expect(taken.every((each) => each.get(others[0])?.length === 1 && !each.has(others[1]))).toBe(true);
  });

  it('are numbered in the order of their suppliers’ ids, so that no two batches wait for each other', async () => {
    const [low, high] = [supplier, await givenSupplier(database, { prices: [] })].sort();
    const lock = (id: string) => `SELECT FROM suppliers WHERE id = '${id}' FOR UPDATE`;
    let waiting: Promise<unknown> = Promise.resolve();
    await dataSource.transaction(async (manager) => {
      await manager.query(lock(low));
      const counts = new Map([high, low].map((id) => [id, 1]));
      waiting = dataSource.transaction((other) => nextQuotationNumbers(other, counts));
      await eventually('the other batch waits', async () => {
        const waits: unknown[] = await dataSource.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%quotation_counter%'
           AND pid <> pg_backend_pid()`,
        );
        return waits.length > 0;
      });
      await expect(dataSource.query(`${lock(high)} NOWAIT`)).resolves.toBeDefined();
    });
    await waiting;
  });
});
