import type { Party } from '@app/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Whom a supplier has orders of, by id, each with the name that an order of it bears. Of ended orders, which pile up, the
 * index is asked for the next buyer again and again: that costs as much as there are buyers, however many orders each
 * has. Open ones are few.
 * @param page up to `count` of those behind the id `after`
 */
export function listBuyers(
  manager: EntityManager,
  { supplierId, after, count }: { supplierId: string; after: string; count: number },
): Promise<Party[]> {
  const nextEnded = (behind: string) => `SELECT buyer_id, buyer_name FROM orders
    WHERE supplier_id = $1 AND buyer_id > ${behind} AND ended_at IS NOT NULL
    ORDER BY buyer_id, status, placed_at DESC, id DESC LIMIT 1`;
  return manager.query(
    `WITH RECURSIVE ended AS (
       (${nextEnded('$2')})
       UNION ALL
       SELECT next.* FROM ended CROSS JOIN LATERAL (${nextEnded('ended.buyer_id')}) AS next
     ), found AS (
       (SELECT * FROM ended LIMIT $3)
       UNION ALL
       SELECT buyer_id, buyer_name FROM orders
       WHERE supplier_id = $1 AND buyer_id > $2 AND ended_at IS NULL
     )
     SELECT DISTINCT ON (buyer_id) buyer_id AS id, buyer_name AS name FROM found ORDER BY buyer_id LIMIT $3`,
    [supplierId, after, count],
  );
}
