import type pg from 'pg';
import { deleteInPieces } from './unfelt.js';

const DELIVERIES_A_PIECE = 2_000;

/**
 * Messages to webhooks with their log. One that is on its way stays for the next run; one that waits longer than this
 * belongs to a webhook that its owner has left paused or disabled.
 * @returns how many are forgotten
 */
export const forgetDeliveries = (connection: pg.Client, createdBefore: Date): Promise<number> =>
  deleteInPieces(async () => {
    const { rowCount } = await connection.query(
      `DELETE FROM webhook_deliveries WHERE (webhook_id, id) IN (
         SELECT webhook_id, id FROM webhook_deliveries WHERE created_at < $1 AND (leased_until IS NULL OR leased_until < now())
         ORDER BY created_at LIMIT ${DELIVERIES_A_PIECE} FOR UPDATE SKIP LOCKED)`,
      [createdBefore],
    );
    return rowCount ?? 0;
  });
