import { column, jsonColumn, SetTable } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { JudgedRow, RowFault } from './price-list-row.js';

/** One import of one supplier. */
export interface ImportKey {
  supplierId: string;
  importId: string;
}

export interface LineFault extends RowFault {
  line: number;
}

type StagingRow = ImportKey & { line: number; row: JudgedRow };

const staging = new SetTable<StagingRow>('price_list_staging', [
  column('supplier_id', 'uuid', (each) => each.supplierId),
  column('import_id', 'uuid', (each) => each.importId),
  column('line', 'int', (each) => each.line),
  column('sku', 'text', ({ row }) => (row.faults ? row.sku : row.entry.sku)),
  column('name', 'text', ({ row }) => row.entry?.name),
  column('unit_code', 'text', ({ row }) => row.entry?.unitCode),
  column('unit_price', 'numeric', ({ row }) => row.entry?.unitPrice),
  column('base_quantity', 'numeric', ({ row }) => row.entry?.baseQuantity),
  column('vat_rate', 'numeric', ({ row }) => row.entry?.vatRatePercent),
  column('vat_category', 'text', ({ row }) => row.entry?.vatCategory),
  column('valid_from', 'timestamptz', ({ row }) => row.entry?.validFrom),
  column('valid_to', 'timestamptz', ({ row }) => row.entry?.validTo),
  jsonColumn('faults', ({ row }) => row.faults),
]);

const REPLACE_LINE = `ON CONFLICT (supplier_id, import_id, line) DO UPDATE SET
  sku = excluded.sku, name = excluded.name, unit_code = excluded.unit_code, unit_price = excluded.unit_price,
  base_quantity = excluded.base_quantity, vat_rate = excluded.vat_rate, vat_category = excluded.vat_category,
  valid_from = excluded.valid_from, valid_to = excluded.valid_to, faults = excluded.faults`;

/** An import that was never committed is forgotten after this time. */
const KEPT_FOR = '1 day';

/** The answer to an import with very many bad rows still fits into one message. */
const MOST_FAULTS = 10_000;

/** Adds rows to an import; a line given again takes the place of its first form. */
export async function stageRows(
  manager: EntityManager,
  key: ImportKey,
  rows: readonly { line: number; row: JudgedRow }[],
): Promise<void> {
  await staging.insert(
    manager,
    rows.map((each) => ({ ...key, ...each })),
    REPLACE_LINE,
  );
}

export async function countStaged(
  manager: EntityManager,
  { supplierId, importId }: ImportKey,
): Promise<number> {
  const [{ count }]: { count: number }[] = await manager.query(
    'SELECT count(*)::int AS count FROM price_list_staging WHERE supplier_id = $1 AND import_id = $2',
    [supplierId, importId],
  );
  return count;
}

export async function forgetOldStaging(manager: EntityManager): Promise<void> {
  await manager.query(`DELETE FROM price_list_staging WHERE created_at < now() - interval '${KEPT_FOR}'`);
}

export async function dropStaged(manager: EntityManager, { supplierId, importId }: ImportKey): Promise<void> {
  await manager.query('DELETE FROM price_list_staging WHERE supplier_id = $1 AND import_id = $2', [
    supplierId,
    importId,
  ]);
}

/**
 * Every fault of an import, by line: those of single rows, and what only the whole shows: a sku given twice, an
 * entry that would end before it begins.
 * @param now when the list is saved; an entry without `validFrom`, or with one that has passed, begins then
 */
export async function findFaults(
  manager: EntityManager,
  { supplierId, importId }: ImportKey,
  now: Date,
): Promise<{ faults: LineFault[]; count: number }> {
  const rows: (LineFault & { count: string })[] = await manager.query(
    `WITH staged AS (
         SELECT line, sku, faults, valid_to, min(line) OVER (PARTITION BY sku) AS first_line,
           greatest(valid_from, $3) AS begins_at
         FROM price_list_staging WHERE supplier_id = $1 AND import_id = $2
       ), found AS (
         SELECT line, fault ->> 'field' AS field, fault ->> 'code' AS code, fault ->> 'detail' AS detail
         FROM staged, jsonb_array_elements(faults) AS fault
         UNION ALL
         SELECT line, 'sku', 'duplicate-sku', format('line %s has the sku %s of line %s again', line, sku, first_line)
         FROM staged WHERE sku IS NOT NULL AND line > first_line
         UNION ALL
         SELECT line, 'validTo', 'validity-over', 'validTo must be later than validFrom and than now'
         FROM staged WHERE valid_to <= begins_at
       )
       SELECT *, count(*) OVER () AS count FROM found ORDER BY line, field, code LIMIT $4`,
    [supplierId, importId, now, MOST_FAULTS],
  );
  const faults = rows.map(({ line, field, code, detail }) => ({ line, field, code, detail }));
  return { faults, count: Number(rows.at(0)?.count ?? 0) };
}
