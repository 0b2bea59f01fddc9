import { eventKey, type CloudEvent, type OrderPlaced, type Party } from '@app/contracts';
import { preparedQuery } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** Order numbers of a batch for one buyer: `first` and the ones that follow. */
export interface NumberedBuyer extends Party {
  first: number;
}

/** Those that are registered, by id: up to so many behind an id. */
export const listBuyers = (manager: EntityManager, after: string, count: number): Promise<Party[]> =>
  manager.query('SELECT id, name FROM buyers WHERE id > $1 ORDER BY id LIMIT $2', [after, count]);

/**
 * Takes order numbers for all of a batch at once; a buyer's row is locked until the batch is committed, so that its
 * numbers have neither gaps nor doubles.
 * @param counts how many orders each buyer places
 * @returns the registered ones among them
 */
export async function takeOrderNumbers(
  manager: EntityManager,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, NumberedBuyer>> {
  if (counts.size === 0) return new Map();
  const ids = [...counts.keys()].sort();
  const rows = await preparedQuery<{ id: string; name: string; first: string }>(
    manager,
    `WITH wanted AS (
       SELECT b.id, w.count FROM buyers b JOIN unnest($1::uuid[], $2::int[]) AS w(id, count) ON w.id = b.id
       ORDER BY b.id FOR UPDATE OF b
     ), taken AS (
       UPDATE buyers b SET order_counter = b.order_counter + wanted.count FROM wanted WHERE b.id = wanted.id
       RETURNING b.id, b.name, b.order_counter - wanted.count + 1 AS first
     )
     SELECT id, name, first FROM taken`,
    [ids, ids.map((id) => counts.get(id))],
  );
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, first: Number(row.first) }]));
}

/** After a restore: the numbers of orders that come back are taken, so counting goes on behind them. */
export async function advanceOrderCounters(
  manager: EntityManager,
  events: readonly CloudEvent[],
): Promise<void> {
  const placed = events
    .filter(({ type }) => eventKey(type) === 'order.placed')
    .map(({ data }) => data as OrderPlaced);
  await manager.query(
    `UPDATE buyers b SET order_counter = greatest(b.order_counter, taken.count)
     FROM (SELECT id, max(count) AS count FROM unnest($1::uuid[], $2::bigint[]) AS t(id, count) GROUP BY id) AS taken
     WHERE b.id = taken.id`,
    [placed.map(({ buyer }) => buyer.id), placed.map(({ number }) => /\d+$/.exec(number)?.[0] ?? '0')],
  );
}
