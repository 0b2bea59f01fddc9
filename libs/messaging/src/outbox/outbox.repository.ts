import { NIL_UUID } from '@app/contracts';
import { column, jsonColumn, SetTable, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/**
 * One message that must still go out, as a pointer to the events in the history: one row is one message on the wire.
 */
export interface OutboxRow {
  id: string;
  events: OutboxPointer[];
}

export interface StaleRow extends OutboxRow {
  /** As PostgreSQL writes it, to the microsecond. */
  createdAt: string;
}

/** An event of the history: sent by us, so (order, sequence) finds it. */
export interface OutboxPointer {
  orderId: string;
  sequence: number;
}

const table = new SetTable<OutboxRow>('outbox', [
  column('id', 'uuid', (row) => row.id),
  jsonColumn('events', (row) => row.events),
]);

export const outboxRepository = {
  insertion: (rows: readonly OutboxRow[]) => table.insertion(rows),

  /**
   * Leaves out rows that a sweep holds locked until its page is confirmed, and which it deletes itself: a batch must
   * not wait for them.
   */
  deletion: (ids: readonly string[]): Write | undefined =>
    ids.length === 0
      ? undefined
      : {
          text: `DELETE FROM outbox WHERE id = ANY(ARRAY(
                   SELECT id FROM outbox WHERE id = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED))`,
          parameters: [ids],
        },

  async delete(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const write = outboxRepository.deletion(ids);
    if (write) await manager.query(write.text, write.parameters);
  },

  /**
   * Locks rows that nobody has published for a while, oldest first, and leaves out those that another process holds.
   * Rows from the future date from before a clock was put back: they would wait until that time comes again.
   * @param after the last row of the page before
   */
  lockStale(
    manager: EntityManager,
    olderThanMs: number,
    limit: number,
    after: StaleRow | undefined,
  ): Promise<StaleRow[]> {
    return manager.query(
      `SELECT id, events, created_at::text AS "createdAt" FROM outbox
       WHERE created_at NOT BETWEEN now() - $1 * interval '1 millisecond' AND now() + $1 * interval '1 millisecond'
         AND (created_at, id) > ($3::timestamptz, $4::uuid)
       ORDER BY created_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [olderThanMs, limit, after?.createdAt ?? '-infinity', after?.id ?? NIL_UUID],
    );
  },
};
