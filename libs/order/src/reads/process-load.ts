import { partyColumn, type ProcessLoad, type Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { Conditions } from './conditions.js';

/** Open orders at each waiting element of this side, split by whose turn it is. */
export async function processLoad(
  manager: EntityManager,
  side: Side,
  party: string | undefined,
): Promise<ProcessLoad> {
  const where = new Conditions().add('ended_at IS NULL');
  if (party) where.add(`${partyColumn(side)} = ?`, party);
  return manager.query(
    `SELECT waiting_at AS element, (count(*) FILTER (WHERE turn = '${side}'))::int AS acting,
       (count(*) FILTER (WHERE turn <> '${side}'))::int AS waiting
     FROM orders ${where.where} GROUP BY waiting_at ORDER BY waiting_at`,
    where.parameters,
  );
}
