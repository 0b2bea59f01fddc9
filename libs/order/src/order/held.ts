import { ALL_ORDERS } from '@app/contracts';
import { preparedQuery } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** What may not begin while this side takes back what it has forgotten: any order, or those with these ids. */
export interface Held {
  service: boolean;
  orders: ReadonlySet<string>;
}

/** @returns those of the orders that are coming back, and whether the whole service is at it */
export async function findHeld(manager: EntityManager, orderIds: readonly string[]): Promise<Held> {
  const rows = await preparedQuery<{ order_id: string }>(
    manager,
    'SELECT order_id FROM resyncs WHERE order_id = ANY($1::uuid[])',
    [[ALL_ORDERS, ...orderIds]],
  );
  const ids = new Set(rows.map((row) => row.order_id));
  return { service: ids.has(ALL_ORDERS), orders: ids };
}
