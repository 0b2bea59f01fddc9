import type { PriceListChange } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import type { ImportKey } from './staging.repository.js';

/** Staged entries against the list as it stands. */
export interface ListChange extends ImportKey {
  /** When the change takes effect, unless an entry begins later. */
  now: Date;
  /** `whole`: what is not staged ends too. Otherwise these end, and the rest stays. */
  removed: 'whole' | readonly string[];
}

export type Comparison = Omit<PriceListChange, 'version'>;

/** More would make the reply larger than anyone reads. */
const MOST_CHANGES = 1_000;

const STAGED = `staged AS (
  SELECT sku, name, unit_code, unit_price, base_quantity, vat_rate, vat_category,
    greatest(valid_from, $3::timestamptz) AS valid_from, valid_to
  FROM price_list_staging WHERE supplier_id = $1 AND import_id = $2
)`;

/** Rows of the list that speak of the time of an entry: what begins when it has ended is not contradicted. */
const STANDS = `e.supplier_id = $1 AND e.sku = s.sku AND (e.valid_to IS NULL OR e.valid_to > s.valid_from)
  AND (s.valid_to IS NULL OR e.valid_from < s.valid_to)`;

/** Such a row says what the entry says, and already says it when the entry begins. */
const SAME = `(e.valid_from <= s.valid_from
  AND (e.name, e.unit_code, e.unit_price, e.base_quantity, e.vat_rate, e.vat_category, e.valid_to)
    IS NOT DISTINCT FROM
    (s.name, s.unit_code, s.unit_price, s.base_quantity, s.vat_rate, s.vat_category, s.valid_to))`;

/** Rows of the list that end now because their sku is no longer named. */
const removedRows = ({ removed }: ListChange) => `e.supplier_id = $1
  AND (e.valid_to IS NULL OR e.valid_to > $3::timestamptz)
  AND ${
    removed === 'whole'
      ? `NOT EXISTS (SELECT FROM price_list_staging AS p
           WHERE p.supplier_id = $1 AND p.import_id = $2 AND p.sku = e.sku)`
      : 'e.sku = ANY ($4::text[])'
  }`;

const parametersOf = ({ supplierId, importId, now, removed }: ListChange): unknown[] => [
  supplierId,
  importId,
  now,
  ...(removed === 'whole' ? [] : [removed]),
];

const priceChange = (kind: string, old: string, fresh: string) =>
  `${kind} AS kind, (${old})::text AS old, (${fresh})::text AS new`;

/**
 * Lets one change of a supplier's list wait for another. Not the supplier's row: orders take their quotation
 * numbers there, and need not wait for a long import.
 */
export async function beginChange(manager: EntityManager, supplierId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('price list ' || $1, 0))`, [supplierId]);
  // Fresh rows have no statistics yet: for the few that the planner expects, nested loops look cheap to it, and
  // over 100,000 rows they take minutes. A change of the whole list reads whole tables.
  await manager.query(
    `SELECT set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'on', true)`,
  );
}

/** What the change would do, without doing it; one statement. */
export async function compareList(manager: EntityManager, change: ListChange): Promise<Comparison> {
  const [comparison]: Comparison[] = await manager.query(
    `WITH ${STAGED}, changes AS (
         SELECT s.sku, ${priceChange(
           `CASE WHEN count(e.sku) = 0 THEN 'added'
                 WHEN bool_and(${SAME}) THEN 'unchanged' ELSE 'changed' END`,
           '(array_agg(e.unit_price ORDER BY e.valid_from))[1]',
           's.unit_price',
         )}
         FROM staged AS s LEFT JOIN price_list_entries AS e ON ${STANDS}
         GROUP BY s.sku, s.unit_price
         UNION ALL
         SELECT e.sku, ${priceChange(`'removed'`, '(array_agg(e.unit_price ORDER BY e.valid_from))[1]', 'NULL::numeric')}
         FROM price_list_entries AS e WHERE ${removedRows(change)} GROUP BY e.sku
       )
       SELECT count(*) FILTER (WHERE kind = 'added')::int AS added,
         count(*) FILTER (WHERE kind = 'changed')::int AS changed,
         count(*) FILTER (WHERE kind = 'removed')::int AS removed,
         count(*) FILTER (WHERE kind = 'unchanged')::int AS unchanged,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
             'sku', sku, 'kind', kind, 'oldUnitPrice', old, 'newUnitPrice', new) ORDER BY sku), '[]')
          FROM (SELECT * FROM changes WHERE kind <> 'unchanged' ORDER BY sku LIMIT ${MOST_CHANGES}) AS first
         ) AS changes
       FROM changes`,
    parametersOf(change),
  );
  return comparison;
}

/**
 * Ends what the change replaces or removes, and adds what it brings. What was never in effect is deleted, what
 * was stays with its end: an order is judged by it.
 * @param version of the list after the change
 */
export async function saveChange(manager: EntityManager, change: ListChange, version: number): Promise<void> {
  const parameters = parametersOf(change);
  await manager.query(
    `WITH ${STAGED}, ending AS (
         SELECT e.sku, e.valid_from, s.valid_from AS ends_at
         FROM staged AS s JOIN price_list_entries AS e ON ${STANDS} WHERE NOT ${SAME}
         UNION ALL
         SELECT e.sku, e.valid_from, $3::timestamptz FROM price_list_entries AS e WHERE ${removedRows(change)}
       ), ended AS (
         UPDATE price_list_entries AS e SET valid_to = d.ends_at FROM ending AS d
         WHERE e.supplier_id = $1 AND e.sku = d.sku AND e.valid_from = d.valid_from AND d.valid_from < d.ends_at
       )
       DELETE FROM price_list_entries AS e USING ending AS d
       WHERE e.supplier_id = $1 AND e.sku = d.sku AND e.valid_from = d.valid_from AND d.valid_from >= d.ends_at`,
    parameters,
  );
  await manager.query(
    `WITH ${STAGED}
       INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
         vat_category, valid_from, valid_to, version)
       SELECT $1::uuid, s.sku, s.name, s.unit_code, s.unit_price, s.base_quantity, s.vat_rate, s.vat_category,
         s.valid_from, s.valid_to, $4::int
       FROM staged AS s WHERE NOT EXISTS (
         SELECT FROM price_list_entries AS e WHERE ${STANDS} AND e.valid_from <= s.valid_from)`,
    [...parameters.slice(0, 3), version],
  );
}

/** @returns those of the skus that are not on the list */
export async function findUnlisted(
  manager: EntityManager,
  supplierId: string,
  skus: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows: { sku: string }[] = await manager.query(
    `SELECT w.sku FROM unnest($2::text[]) AS w (sku) WHERE NOT EXISTS (
         SELECT FROM price_list_entries AS e WHERE e.supplier_id = $1 AND e.sku = w.sku
           AND (e.valid_to IS NULL OR e.valid_to > $3))`,
    [supplierId, skus, now],
  );
  return rows.map((row) => row.sku);
}
