import { NIL_UUID } from '@app/contracts';
import { firstIdOf } from '@app/order';
import type pg from 'pg';
import { deleteInPieces } from './unfelt.js';

const ORDERS_A_PIECE = 500;
const RESULTS_A_PIECE = 2_000;

/**
 * An order that has ended is changed by nobody any more, except by an operator: locked ones wait for the next run.
 * Its history goes with its month's partition; only what came to the default partition is deleted row by row.
 */
const FORGET_ORDERS = `
  WITH old AS (
    SELECT id FROM orders
    WHERE id > $1 AND id < $2 AND ended_at < $3 AND blocked_code IS NULL
    ORDER BY id LIMIT ${ORDERS_A_PIECE} FOR UPDATE SKIP LOCKED
  ), gone AS (DELETE FROM orders USING old WHERE orders.id = old.id),
  quotations_gone AS (DELETE FROM quotations USING old WHERE order_id = old.id),
  search_gone AS (DELETE FROM order_search USING old WHERE order_id = old.id),
  timers_gone AS (DELETE FROM timers USING old WHERE order_id = old.id),
  history_gone AS (DELETE FROM order_history_default USING old WHERE order_id = old.id)
  SELECT id FROM old ORDER BY id DESC`;

/** @returns how many orders, with quotations and words, are forgotten */
export function forgetOrders(connection: pg.Client, endedBefore: Date): Promise<number> {
  let last = NIL_UUID;
  return deleteInPieces(async () => {
    const { rows } = await connection.query<{ id: string }>(FORGET_ORDERS, [
      last,
      firstIdOf(endedBefore),
      endedBefore,
    ]);
    last = rows.at(0)?.id ?? last;
    return rows.length;
  });
}

/** Repeats of these commands count as new ones from now on. @returns how many results are forgotten */
export const forgetCommandResults = (connection: pg.Client, createdBefore: Date): Promise<number> =>
  deleteInPieces(async () => {
    const { rowCount } = await connection.query(
      `DELETE FROM command_results WHERE (party, key) IN (
         SELECT party, key FROM command_results WHERE created_at < $1 ORDER BY created_at LIMIT ${RESULTS_A_PIECE})`,
      [createdBefore],
    );
    return rowCount ?? 0;
  });
