import { column, jsonColumn, SetTable, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/**
 * One message that must still go out, as a pointer to the events in the history: one row is one message on the wire.
 */
export interface OutboxRow {
  id: string;
  events: OutboxPointer[];
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

  deletion: (ids: readonly string[]): Write | undefined =>
    ids.length === 0
      ? undefined
      : { text: 'DELETE FROM outbox WHERE id = ANY($1::uuid[])', parameters: [ids] },

  async delete(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const write = outboxRepository.deletion(ids);
    if (write) await manager.query(write.text, write.parameters);
  },

  /** Rows that nobody has published for a while; each locked, those that another process holds left out. */
  lockStale(manager: EntityManager, olderThanMs: number, limit: number): Promise<OutboxRow[]> {
    return manager.query(
      `SELECT id, events FROM outbox WHERE created_at < now() - $1 * interval '1 millisecond'
       ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [olderThanMs, limit],
    );
  },

  async state(manager: EntityManager): Promise<{ depth: number; oldestAgeS: number }> {
    const [row] = await manager.query<{ depth: number; age: number }[]>(
      `SELECT count(*)::int AS depth, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float AS age FROM outbox`,
    );
    return { depth: row.depth, oldestAgeS: row.age };
  },
};
