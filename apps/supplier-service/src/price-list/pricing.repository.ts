import type { PricedEntry } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { findSuppliers } from '../party/supplier.repository.js';
import type { Supplier } from '../party/supplier.js';
import { loadPrices, type PricesWanted } from './price-list.repository.js';

/**
 * What pricing needs of all the orders of a batch, in two statements.
 * @returns by order id: its supplier, null where it is unknown, and the entries of its skus that were on the list
 * then
 */
export async function loadPricing(
  manager: EntityManager,
  wanted: readonly PricesWanted[],
): Promise<Map<string, { supplier: Supplier | null; prices: ReadonlyMap<string, PricedEntry> }>> {
  const [suppliers, prices] = await Promise.all([
    findSuppliers(
      manager,
      wanted.map(({ supplierId }) => supplierId),
    ),
    loadPrices(manager, wanted),
  ]);
  return new Map(
    wanted.map(({ orderId, supplierId }) => [
      orderId,
      { supplier: suppliers.get(supplierId) ?? null, prices: prices.get(orderId) ?? new Map() },
    ]),
  );
}
