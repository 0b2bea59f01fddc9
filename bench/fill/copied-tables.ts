/** A table whose rows are copied for each new order, and what of a row is not copied as it stands. */
export interface CopiedTable {
  name: string;
  /** Columns that the database gives. */
  left?: readonly string[];
  /** Condition over the row `s` and the copy `c`. */
  where: string;
  /** Expressions over the row `s` and the copy `c` (`id`, `source_id`, `n`, `at`, `shift`). */
  values: Readonly<Record<string, string>>;
}

/** The same in both databases for the same copy, so that the two sides agree; an id that nothing else has. */
const freshId = (source: string) => `md5(c.n || ' ' || ${source})::uuid`;
const ofCopy = (text: string) => `replace(${text}, c.source_id::text, c.id::text)`;
const NUMBER = `'PO-' || to_char(c.at, 'YYYY') || '-' || lpad(c.n::text, 7, '0')`;
const REFERENCE = `'filled-' || c.n`;

const shifted = (...columns: string[]) =>
  Object.fromEntries(columns.map((name) => [name, `s.${name} + c.shift`]));

/**
 * How a completed order and all that hangs on it becomes another one. Columns that are not named here are copied,
 * so that a migration that adds some need not be told.
 */
export const copiedTables = (keptResults: string): CopiedTable[] => [
  {
    name: 'orders',
    where: 's.id = c.source_id',
    values: {
      ...shifted('placed_at', 'updated_at', 'ended_at'),
      id: 'c.id',
      number: NUMBER,
      reference: REFERENCE,
      search_text: `replace(replace(s.search_text, lower(s.number), lower(${NUMBER})), coalesce(lower(s.reference), ''), ${REFERENCE})`,
    },
  },
  { name: 'quotations', where: 's.order_id = c.source_id', values: { order_id: 'c.id' } },
  {
    name: 'order_history',
    left: ['id'],
    where: 's.order_id = c.source_id',
    values: {
      ...shifted('at'),
      order_id: 'c.id',
      decision_id: freshId('s.decision_id'),
      event_id: freshId('s.event_id'),
      event: `replace(${ofCopy('s.event::text')}, s.event_id::text, ${freshId('s.event_id')}::text)::json`,
    },
  },
  {
    name: 'command_results',
    where: `s.reply->'result'->>'id' = c.source_id::text AND s.created_at + c.shift > now() - interval '${keptResults}'`,
    values: {
      ...shifted('created_at'),
      key: `s.key || '-' || c.n`,
      reply: `${ofCopy('s.reply::text')}::json`,
    },
  },
];
