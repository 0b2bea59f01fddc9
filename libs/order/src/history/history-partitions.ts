/**
 * The history's partitions: one a month by the order's id, whose first 48 bits are the milliseconds at which it was
 * placed (UUIDv7), so that the id alone finds the partition and uniqueness within an order stays the database's.
 * Source: docs/decisions/0010-growth.md
 */

/**
 * Months that retention makes ahead; it runs far more often. Rows of one that is missing go to the default partition.
 */
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
