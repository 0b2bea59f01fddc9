import { exponentOf, NIL_UUID, type SupplierPolicy, type SupplierView } from '@app/contracts';
import { formatDecimal } from '@app/money';
import { preparedQuery } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Supplier } from './supplier.js';

/** A supplier with the states of its policy and its price list. */
export interface ListedSupplier extends Supplier {
  /** Rises by one with each change of the policy. */
  policyVersion: number;
  /** Rises by one with each change of the list. */
  priceListVersion: number;
  priceListChangedAt: Date | null;
}

type SupplierRow = Omit<ListedSupplier, 'policy'> & SupplierPolicy;

export async function findSuppliers(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, ListedSupplier>> {
  if (ids.length === 0) return new Map();
  const rows = await preparedQuery<SupplierRow>(
    manager,
    `SELECT id, name, currency, auto_confirm AS "autoConfirm", auto_confirm_limit AS "autoConfirmLimit",
       response_within AS "responseWithin", quote_within AS "quoteWithin", valid_for AS "validFor",
       time_zone AS "timeZone", visibility, policy_version AS "policyVersion", price_list_version AS "priceListVersion",
       price_list_changed_at AS "priceListChangedAt"
     FROM suppliers WHERE id = ANY($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, toSupplier(row)]));
}

/** Where a page begins: after this name and id. */
export type SupplierPosition = [name: string, id: string];

/** Before every other: names are not empty. */
const FIRST: SupplierPosition = ['', NIL_UUID];

/** A page by name; one more than `limit` where there are more. */
export async function listSuppliers(
  manager: EntityManager,
  { count, after = FIRST, text = '' }: { count: number; after?: SupplierPosition; text?: string },
): Promise<SupplierView[]> {
  const rows: Omit<SupplierView, 'amountDecimals'>[] = await manager.query(
    `SELECT id, name, currency, visibility FROM suppliers
     WHERE (name, id) > ($1, $2::uuid) AND name ILIKE $3 ORDER BY name, id LIMIT $4`,
    [...after, `%${text.replace(/[\\%_]/g, '\\$&')}%`, count],
  );
  return rows.map((row) => ({ ...row, amountDecimals: exponentOf(row.currency) }));
}

/** One change of a supplier's own things after the other. */
export async function lockSupplier(manager: EntityManager, id: string): Promise<ListedSupplier | undefined> {
  await manager.query('SELECT 1 FROM suppliers WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return (await findSuppliers(manager, [id])).get(id);
}

/** What is undefined stays as it is. */
export async function updatePolicy(
  manager: EntityManager,
  { id, policyVersion }: Pick<ListedSupplier, 'id' | 'policyVersion'>,
  change: Partial<SupplierPolicy>,
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await manager.query(
    `UPDATE suppliers SET policy_version = $2, auto_confirm = coalesce($3, auto_confirm),
       auto_confirm_limit = coalesce($4, auto_confirm_limit), response_within = coalesce($5, response_within),
       quote_within = coalesce($6, quote_within), valid_for = coalesce($7, valid_for),
       time_zone = coalesce($8, time_zone), visibility = coalesce($9, visibility)
     WHERE id = $1`,
    [
      id,
      policyVersion + 1,
      change.autoConfirm,
      change.autoConfirmLimit,
      change.responseWithin,
      change.quoteWithin,
      change.validFor,
      change.timeZone,
      change.visibility,
    ],
  );
}

export async function updatePriceListVersion(
  manager: EntityManager,
  { id, version, at }: { id: string; version: number; at: Date },
): Promise<void> {
  await manager.query(
    'UPDATE suppliers SET price_list_version = $2, price_list_changed_at = $3 WHERE id = $1',
    [id, version, at],
  );
}

const DIGITS = 6;

/**
 * Takes the next quotation numbers, for all of a batch at once. The rows are locked in the order of their ids, so
 * that two processes never wait for each other in a circle.
 * @param counts how many for each supplier
 * @returns numbers such as `QU-2026-000123`, in the order in which they were counted; the year is the present one in
 * UTC, and the count does not begin again with it
 */
export async function nextQuotationNumbers(
  manager: EntityManager,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, string[]>> {
  if (counts.size === 0) return new Map();
  const rows = await preparedQuery<{ id: string; last: string; year: string }>(
    manager,
    `WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::int[]) AS w (id, taken)),
          locked AS MATERIALIZED (
            SELECT id FROM suppliers WHERE id IN (SELECT id FROM wanted) ORDER BY id FOR NO KEY UPDATE)
     UPDATE suppliers AS s SET quotation_counter = s.quotation_counter + w.taken
     FROM wanted AS w JOIN locked USING (id) WHERE s.id = w.id
     RETURNING s.id, s.quotation_counter AS last, to_char(now() AT TIME ZONE 'UTC', 'YYYY') AS year`,
    [[...counts.keys()], [...counts.values()]],
  );
  return new Map(
    rows.map(({ id, last, year }) => {
      const count = counts.get(id) ?? 0;
      const first = Number(last) - count + 1;
      const number = (index: number) => `QU-${year}-${String(first + index).padStart(DIGITS, '0')}`;
      return [id, Array.from({ length: count }, (_, index) => number(index))];
    }),
  );
}

const toSupplier = (row: SupplierRow): ListedSupplier => ({
  id: row.id,
  name: row.name,
  currency: row.currency,
  policyVersion: row.policyVersion,
  priceListVersion: row.priceListVersion,
  priceListChangedAt: row.priceListChangedAt,
  policy: {
    autoConfirm: row.autoConfirm,
    autoConfirmLimit: formatDecimal(row.autoConfirmLimit, exponentOf(row.currency)),
    responseWithin: row.responseWithin,
    quoteWithin: row.quoteWithin,
    validFor: row.validFor,
    timeZone: row.timeZone,
    visibility: row.visibility,
  },
});
