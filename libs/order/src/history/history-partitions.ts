/**
 * The history's partitions: one a month by the order's id, whose first 48 bits are the milliseconds at which it was
 * placed (UUIDv7), so that the id alone finds the partition and uniqueness within an order stays the database's.
 * Source: docs/decisions/0010-growth.md
 */

/** Retention runs far more often; what it has not made ahead goes to the default partition. */
const MONTHS_AHEAD = 6;

/** The lowest UUIDv7 of an instant. */
export function firstIdOf(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const monthOf = (instant: Date, offset = 0) =>
  new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + offset, 1));

export interface HistoryPartition {
  name: string;
  /** Ids of its orders: from this one on. */
  first: string;
  /** Up to, not including, this one. */
  end: string;
}

const partitionOf = (month: Date): HistoryPartition => ({
  name: `order_history_${month.toISOString().slice(0, 7).replace('-', '_')}`,
  first: firstIdOf(month),
  end: firstIdOf(monthOf(month, 1)),
});

/** The partitions from the month of an instant to some months ahead of now. */
export function partitionsFrom(since: Date, now: Date): HistoryPartition[] {
  const partitions: HistoryPartition[] = [];
  for (let month = monthOf(since); month <= monthOf(now, MONTHS_AHEAD); month = monthOf(month, 1))
    partitions.push(partitionOf(month));
  return partitions;
}

/**
 * Creates a partition unless it is there. A month whose rows came before it stays in the default partition: moving
 * them would hold the table's lock for as long as that takes.
 */
export const createPartition = ({ name, first, end }: HistoryPartition): string => `
  DO $$ BEGIN
    IF to_regclass('${name}') IS NULL AND NOT EXISTS (
      SELECT FROM order_history_default WHERE order_id >= '${first}' AND order_id < '${end}')
    THEN
      CREATE TABLE ${name} PARTITION OF order_history FOR VALUES FROM ('${first}') TO ('${end}');
    END IF;
  END $$;
`;

/** The history so far is copied: minutes for millions of rows, during which the service waits. */
const OLDEST_PARTITION_MONTHS = 120;

/**
 * Turns the history into a partitioned table. Its ids come from a sequence, since PostgreSQL knows identity columns of
 * partitioned tables only from version 17 on.
 * @param role the service's role: it may add to the history through its parent, and reach no partition by itself
 * @param firstId the lowest order id of the history so far, if there is any
 */
export function partitionHistory(role: string, firstId: string | undefined, now: Date): string {
  const earliest = monthOf(now, -OLDEST_PARTITION_MONTHS);
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
