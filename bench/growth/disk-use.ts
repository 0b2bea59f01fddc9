import { queryOnce } from '../../tools/infra/database-client.js';

/** Bytes on disk by table or index; partitions count with their table. */
export type DiskUse = Record<string, number>;

const SIZES = `
  SELECT coalesce(regexp_replace(i.relname, '_\\d{4}_\\d{2}_|_default_', '_'),
      CASE WHEN t.relname LIKE 'order_history%' THEN 'order_history' ELSE t.relname END) AS name,
    sum(CASE WHEN i.oid IS NULL THEN pg_table_size(t.oid) ELSE pg_relation_size(i.oid) END)::float8 AS bytes
  FROM pg_class t
  CROSS JOIN LATERAL (SELECT NULL::oid AS oid, NULL::name AS relname UNION ALL
    SELECT c.oid, c.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid WHERE x.indrelid = t.oid) AS i
  WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
  GROUP BY 1 ORDER BY 2 DESC`;

/** @param url of an administrator */
export async function readDiskUse(url: string): Promise<DiskUse> {
  const rows = await queryOnce<{ name: string; bytes: number }>(url, SIZES);
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
}
