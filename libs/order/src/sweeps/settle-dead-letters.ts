import { DEAD_LETTER_CODES } from '@app/contracts';
import type { EntityManager } from 'typeorm';

const OURS = Object.entries(DEAD_LETTER_CODES).flatMap(([code, { foreign }]) => (foreign ? [] : [code]));

/**
 * Forgets dead letters whose very event has been applied since: sent again, it came another way than by a redrive.
 * One that blocks an order goes with the event itself; these were left of orders that were not there yet. Looked for
 * here, so that no batch has to ask for what next to none has.
 * @returns how many
 */
export async function settleDeadLetters(manager: EntityManager): Promise<number> {
  const [, count] = await manager.query<[unknown[], number]>(
    `DELETE FROM dead_letters d WHERE code = ANY($1::text[]) AND EXISTS (
       SELECT 1 FROM order_history h WHERE h.order_id = d.order_id AND h.direction = 'received'
         AND h.sequence = d.sequence AND h.event ->> 'id' = d.id::text)`,
    [OURS],
  );
  return count;
}
