import type pg from 'pg';

/** Tables, without the monthly partitions of the history: which of them there are depends on the day. */
const TABLES = `
  SELECT c.oid, c.relname AS name, pg_get_partkeydef(c.oid) AS partition_key,
    (SELECT array_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE ' || quote_ident(l.collname) END,
        CASE WHEN a.attnotnull THEN 'NOT NULL' END,
        CASE WHEN a.attidentity = 'a' THEN 'GENERATED ALWAYS AS IDENTITY' END,
        'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) ORDER BY a.attnum)
      FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_collation l ON l.oid = a.attcollation
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT array_agg(format('CONSTRAINT %I %s', n.conname, pg_get_constraintdef(n.oid)) ORDER BY n.contype DESC, n.conname)
      FROM pg_constraint n WHERE n.conrelid = c.oid AND n.contype IN ('p', 'u', 'c', 'f')) AS constraints,
    (SELECT array_agg(pg_get_indexdef(i.indexrelid) ORDER BY i.indexrelid::regclass::text)
      FROM pg_index i WHERE i.indrelid = c.oid
        AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conindid = i.indexrelid)) AS indexes,
    (SELECT array_agg(pg_get_triggerdef(g.oid) ORDER BY g.tgname)
      FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal) AS triggers
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname`;

const SEQUENCES = `
  SELECT c.relname AS name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i')
  ORDER BY c.relname`;

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) AS definition FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace ORDER BY p.proname`;

/** What the service's role may do, whole tables first, then single columns. */
const GRANTS = `
  SELECT format('GRANT %s ON %I TO %I', string_agg(what, ', ' ORDER BY what), relname, rolname) AS grant
  FROM (
    SELECT 1 AS rank, c.relname, a.grantee, a.privilege_type AS what FROM pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND a.grantee <> c.relowner
    UNION ALL
    SELECT 2, c.relname, a.grantee, format('%s (%s)', a.privilege_type, string_agg(quote_ident(t.attname), ', ' ORDER BY t.attnum))
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND a.grantee <> c.relowner
    GROUP BY c.relname, a.grantee, a.privilege_type
  ) AS granted
  JOIN pg_roles r ON r.oid = grantee
  GROUP BY rank, relname, rolname
  ORDER BY relname, rank`;

interface Table {
  name: string;
  partition_key: string | null;
  columns: string[];
  constraints: string[] | null;
  indexes: string[] | null;
  triggers: string[] | null;
}

/** @returns the schema of a migrated database as SQL, the same on every day and in every database */
export async function readSchema(client: pg.Client): Promise<string> {
  const rows = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows;
  const sequences = await rows<{ name: string }>(SEQUENCES);
  const tables = await rows<Table>(TABLES);
  const functions = await rows<{ definition: string }>(FUNCTIONS);
  const grants = await rows<{ grant: string }>(GRANTS);
  const parts = [
    ...sequences.map(({ name }) => `CREATE SEQUENCE ${name};`),
    ...functions.map(({ definition }) => `${definition.trimEnd()};`),
    ...tables.map(describeTable),
    grants.map(({ grant }) => `${grant};`).join('\n'),
  ];
  return `${parts.join('\n\n').replaceAll('public.', '').replaceAll(' USING btree', '')}\n`;
}

function describeTable({ name, partition_key: key, columns, constraints, indexes, triggers }: Table): string {
  const members = [...columns, ...(constraints ?? [])].map((member) => `  ${member}`).join(',\n');
  const partition = key === null ? '' : ` PARTITION BY ${key}`;
  const after = [...(indexes ?? []), ...(triggers ?? [])].map((statement) => `\n${statement};`).join('');
  return `CREATE TABLE ${name} (\n${members}\n)${partition};${after}`;
}
