import { ALL_ORDERS } from '@app/contracts';
import { preparedQuery } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** What waits for the end of a resync: with `service` every new order, and whatever these orders would do. */
export interface Held {
  service: boolean;
  orders: ReadonlySet<string>;
}

/** @returns which of the orders are resyncing, and whether the whole service is */
export async function findHeld(manager: EntityManager, orderIds: readonly string[]): Promise<Held> {
  const rows = await preparedQuery<{ order_id: string }>(
    manager,
    'SELECT order_id FROM resyncs WHERE order_id = ANY($1::uuid[])',
    [[ALL_ORDERS, ...orderIds]],
  );
  const ids = new Set(rows.map((row) => row.order_id));
  return { service: ids.has(ALL_ORDERS), orders: ids };
}
