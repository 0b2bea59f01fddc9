import { column, SetTable } from '@app/persistence';
import type { EntityManager } from 'typeorm';

export interface TimerRow {
  orderId: string;
  /** The timer event of the model. */
  element: string;
  dueAt: string;
}

const table = new SetTable<TimerRow>('timers', [
  column('order_id', 'uuid', (row) => row.orderId),
  column('element', 'text', (row) => row.element),
  column('due_at', 'timestamptz', (row) => row.dueAt),
]);

export const timerRepository = {
  /** Replaces the timers of the orders that moved. */
  async replace(
    manager: EntityManager,
    orderIds: readonly string[],
    rows: readonly TimerRow[],
  ): Promise<void> {
    if (orderIds.length > 0)
      await manager.query('DELETE FROM timers WHERE order_id = ANY($1::uuid[])', [orderIds]);
    await table.insert(manager, rows);
  },

  /** Only read: the decision checks again under the order's lock. Those of blocked orders wait for the operator. */
  due(manager: EntityManager, now: Date, limit: number): Promise<{ orderId: string; element: string }[]> {
    return manager.query(
      `SELECT order_id AS "orderId", element FROM timers t JOIN orders o ON o.id = t.order_id
       WHERE t.due_at <= $1 AND o.blocked_code IS NULL ORDER BY t.due_at LIMIT $2`,
      [now, limit],
    );
  },
};
