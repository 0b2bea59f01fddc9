import type { DeadLetter, DeadLetterCode, DeadLetterDetail, ListDeadLetters } from '@app/contracts';
import { DEAD_LETTER_CODES } from '@app/contracts';
import { column, jsonColumn, SetTable } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** A message to keep. `id`: the event's, or made from the body, so that a repeat raises `attempts` of one row. */
export interface NewDeadLetter {
  id: string;
  code: DeadLetterCode;
  reason: string;
  queue: string;
  body: string;
  properties: Record<string, unknown>;
  type: string | null;
  orderId: string | null;
  sequence: number | null;
}

/**
 * What PostgreSQL can keep as text: no zero byte, no half of a surrogate pair. A poisonous message may hold either in
 * any place, and one that could not even be buried would come back for ever; its body is kept as bytes, unchanged.
 */
const storable = (text: string) => Buffer.from(text).toString().replaceAll('\0', '\uFFFD');

const storableValues = (properties: object): unknown =>
  JSON.parse(JSON.stringify(properties), (_key, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );

const table = new SetTable<NewDeadLetter>('dead_letters', [
  column('id', 'uuid', (row) => row.id),
  column('code', 'text', (row) => row.code),
  column('reason', 'text', (row) => storable(row.reason.slice(0, 1_000))),
  column('queue', 'text', (row) => row.queue),
  column('body', 'bytea', (row) => Buffer.from(row.body)),
  jsonColumn('properties', (row) => storableValues(row.properties)),
  column('type', 'text', (row) => row.type && storable(row.type)),
  column('order_id', 'uuid', (row) => row.orderId),
  column('sequence', 'int', (row) => row.sequence),
]);

const SUMMARY = `id, code, reason, queue, type, order_id AS "orderId", sequence, attempts,
  to_char(first_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "firstSeenAt",
  to_char(last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastSeenAt"`;

const withForeign = <Row extends { code: DeadLetterCode }>(row: Row) => ({
  ...row,
  foreign: DEAD_LETTER_CODES[row.code].foreign,
});

export const deadLettersRepository = {
  /** A message that comes again counts as one more attempt of the same row. */
  async insert(manager: EntityManager, rows: readonly NewDeadLetter[]): Promise<void> {
    const latest = [...new Map(rows.map((row) => [row.id, row])).values()];
    await table.insert(
      manager,
      latest,
      `ON CONFLICT (id) DO UPDATE SET attempts = dead_letters.attempts + 1, last_seen_at = now(),
         code = excluded.code, reason = excluded.reason`,
    );
  },

  async delete(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.query('DELETE FROM dead_letters WHERE id = ANY($1::uuid[])', [ids]);
  },

  /** Newest first; the cursor is the last row's `last_seen_at` and id. */
  async list(
    manager: EntityManager,
    { limit, cursor, code }: ListDeadLetters,
  ): Promise<(DeadLetter & { at: string })[]> {
    const [at, id] = cursor?.split('|') ?? [null, null];
    const rows: (Omit<DeadLetter, 'foreign'> & { at: string })[] = await manager.query(
      `SELECT ${SUMMARY}, last_seen_at::text AS at FROM dead_letters
       WHERE ($2::timestamptz IS NULL OR (last_seen_at, id) < ($2::timestamptz, $3::uuid)) AND ($4::text IS NULL OR code = $4)
       ORDER BY last_seen_at DESC, id DESC LIMIT $1`,
      [limit, at, id, code ?? null],
    );
    return rows.map(withForeign);
  },

  async get(manager: EntityManager, id: string): Promise<DeadLetterDetail | undefined> {
    const rows: (Omit<DeadLetterDetail, 'foreign' | 'body'> & { body: Buffer })[] = await manager.query(
      `SELECT ${SUMMARY}, body, properties FROM dead_letters WHERE id = $1`,
      [id],
    );
    return rows.map((row) => ({ ...withForeign(row), body: row.body.toString('utf8') })).at(0);
  },
};
