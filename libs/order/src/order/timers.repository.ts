import { NIL_UUID } from '@app/contracts';
import { column, SetTable, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

export interface TimerRow {
  orderId: string;
  /** The timer event of the model. */
  element: string;
  dueAt: string;
}

/** `dueAt` as PostgreSQL writes it, to the microsecond. */
export interface DueTimer extends TimerRow {
  modelVersion: string;
}

const table = new SetTable<TimerRow>('timers', [
  column('order_id', 'uuid', (row) => row.orderId),
  column('element', 'text', (row) => row.element),
  column('due_at', 'timestamptz', (row) => row.dueAt),
]);

export const timerRepository = {
  /** Writes the timers that run where orders rest now; one that ran before gets its new due instant. */
  saving: (rows: readonly TimerRow[]) =>
    table.insertion(rows, 'ON CONFLICT (order_id, element) DO UPDATE SET due_at = excluded.due_at'),

  /**
   * Deletes the timers that no longer run where these orders have come to.
   * @param rows the timers that do run there
   */
  ending: (orderIds: readonly string[], rows: readonly TimerRow[]): Write | undefined =>
    orderIds.length === 0
      ? undefined
      : {
          text: `DELETE FROM timers WHERE order_id = ANY($1::uuid[])
                 AND (order_id, element) NOT IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
          parameters: [orderIds, rows.map((row) => row.orderId), rows.map((row) => row.element)],
        },

  /**
   * Reads without a lock: `handleTimer` looks again once the order is locked. Timers of blocked orders wait for an
   * operator.
   * @param after the last one of the page before
   */
  due(manager: EntityManager, now: Date, limit: number, after: TimerRow | undefined): Promise<DueTimer[]> {
    return manager.query(
      `SELECT order_id AS "orderId", element, t.due_at::text AS "dueAt", model_version AS "modelVersion"
       FROM timers t JOIN orders o ON o.id = t.order_id
       WHERE t.due_at <= $1 AND o.blocked_code IS NULL
         AND (t.due_at, t.order_id, t.element) > ($3::timestamptz, $4::uuid, $5::text)
       ORDER BY t.due_at, t.order_id, t.element LIMIT $2`,
      [now, limit, after?.dueAt ?? '-infinity', after?.orderId ?? NIL_UUID, after?.element ?? ''],
    );
  },
};
