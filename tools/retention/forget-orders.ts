import { NIL_UUID } from '@app/contracts';
import { firstIdOf, forgetOrdersSql } from '@app/order';
import type pg from 'pg';
import { deleteInPieces } from './unfelt.js';

const ORDERS_A_PIECE = 500;
const RESULTS_A_PIECE = 2_000;

/** @returns how many orders, with quotations and words, are forgotten */
export function forgetOrders(connection: pg.Client, endedBefore: Date): Promise<number> {
  let last = NIL_UUID;
  return deleteInPieces(async () => {
    const { rows } = await connection.query<{ id: string }>(forgetOrdersSql(ORDERS_A_PIECE), [
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
