import type pg from 'pg';
import { deleteInPieces } from './unfelt.js';

const LETTERS_A_PIECE = 500;

/**
 * Discarded dead letters. One whose message came again waits again, and stays.
 * @returns how many are forgotten
 */
export const forgetDiscardedLetters = (connection: pg.Client, discardedBefore: Date): Promise<number> =>
  deleteInPieces(async () => {
    const { rowCount } = await connection.query(
      `DELETE FROM dead_letters WHERE id IN (
         SELECT id FROM dead_letters WHERE discarded_at < $1 LIMIT ${LETTERS_A_PIECE} FOR UPDATE SKIP LOCKED)`,
      [discardedBefore],
    );
    return rowCount ?? 0;
  });
