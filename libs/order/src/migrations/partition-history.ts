// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
import { createPartition, partitionsFrom } from '../history/history-partitions.js';

/** The history so far is copied: minutes for millions of rows, during which the service waits. */
const OLDEST_PARTITION_MONTHS = 120;

/**
 * Turns the history into a partitioned table. Its ids come from a sequence, since PostgreSQL knows identity columns of
 * partitioned tables only from version 17 on.
 * @param role the service's role: it may add to the history through its parent, and reach no partition by itself
 * @param firstId the lowest order id of the history so far, if there is any
 */
export function partitionHistory(role: string, firstId: string | undefined, now: Date): string {
  const earliest = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - OLDEST_PARTITION_MONTHS));
  const placed = firstId === undefined ? now : new Date(parseInt(firstId.replace('-', '').slice(0, 12), 16));
  const since = placed < earliest ? earliest : placed > now ? now : placed;
  return `
    ALTER TABLE order_history RENAME TO order_history_before;
    ALTER TABLE order_history_before DROP CONSTRAINT order_history_pkey;
    ALTER TABLE order_history_before DROP CONSTRAINT order_history_order_id_direction_sequence_key;
    DROP INDEX order_history_order;
    ALTER TABLE order_history_before ALTER COLUMN id DROP IDENTITY;

    CREATE SEQUENCE order_history_id_seq;
    SELECT setval('order_history_id_seq', coalesce(max(id), 0) + 1, false) FROM order_history_before;
    CREATE TABLE order_history (
      LIKE order_history_before INCLUDING CONSTRAINTS INCLUDING STORAGE,
      PRIMARY KEY (id, order_id),
      UNIQUE (order_id, direction, sequence)
    ) PARTITION BY RANGE (order_id);
    ALTER TABLE order_history ALTER COLUMN id SET DEFAULT nextval('order_history_id_seq');
    ALTER SEQUENCE order_history_id_seq OWNED BY order_history.id;
    CREATE TABLE order_history_default PARTITION OF order_history DEFAULT;
    ${partitionsFrom(since, now).map(createPartition).join('\n')}
    INSERT INTO order_history SELECT * FROM order_history_before;
    DROP TABLE order_history_before;

    GRANT SELECT, INSERT ON order_history TO ${role};
    GRANT USAGE ON order_history_id_seq TO ${role};
  `;
}
