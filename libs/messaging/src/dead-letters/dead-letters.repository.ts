import type {
  DeadLetter,
  DeadLetterCode,
  DeadLetterDetail,
  Discarded,
  ListDeadLetters,
} from '@app/contracts';
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
 * A text as PostgreSQL can store it: without zero bytes and halves of surrogate pairs, which a poisonous message may
 * hold anywhere. One that could not be stored would come back for ever. The body is stored as bytes, unchanged.
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

/** Where a page of them ends: `last_seen_at` as PostgreSQL writes it, and the id. */
export type DeadLetterPosition = [at: string, id: string];

const instant = (name: string) => `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SUMMARY = `id, code, reason, queue, type, order_id AS "orderId", sequence, attempts,
  ${instant('first_seen_at')} AS "firstSeenAt", ${instant('last_seen_at')} AS "lastSeenAt",
  CASE WHEN discarded_at IS NOT NULL THEN
    json_build_object('at', ${instant('discarded_at')}, 'by', discarded_by, 'note', discard_note) END AS discarded`;

const withForeign = <Row extends { code: DeadLetterCode }>(row: Row) => ({
  ...row,
  foreign: DEAD_LETTER_CODES[row.code].foreign,
});

export const deadLettersRepository = {
  /** A message that comes again counts as one more attempt of the same row, and waits again if it was discarded. */
  async insert(manager: EntityManager, rows: readonly NewDeadLetter[]): Promise<void> {
    const latest = [...new Map(rows.map((row) => [row.id, row])).values()];
    await table.insert(
      manager,
      latest,
      `ON CONFLICT (id) DO UPDATE SET attempts = dead_letters.attempts + 1, last_seen_at = now(),
         code = excluded.code, reason = excluded.reason,
         discarded_at = NULL, discarded_by = NULL, discard_note = NULL`,
    );
  },

  async delete(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.query('DELETE FROM dead_letters WHERE id = ANY($1::uuid[])', [ids]);
  },

  /** @returns undefined where none with this id waits any more */
  async discard(
    manager: EntityManager,
    id: string,
    { by, note }: Omit<Discarded, 'at'>,
  ): Promise<DeadLetter | undefined> {
    const [rows] = await manager.query<[Omit<DeadLetter, 'foreign'>[], number]>(
      `UPDATE dead_letters SET discarded_at = now(), discarded_by = $2, discard_note = $3
       WHERE id = $1 AND discarded_at IS NULL RETURNING ${SUMMARY}`,
      [id, by, storable(note)],
    );
    return rows.map(withForeign).at(0);
  },

  /** Those that wait, by code. */
  count: (manager: EntityManager): Promise<{ code: string; count: number }[]> =>
    manager.query(
      'SELECT code, count(*)::int AS count FROM dead_letters WHERE discarded_at IS NULL GROUP BY code',
    ),

  /** Newest first. */
  async list(
    manager: EntityManager,
    {
      limit,
      before,
      code,
      discarded = false,
    }: Omit<ListDeadLetters, 'cursor'> & { before?: DeadLetterPosition },
  ): Promise<(DeadLetter & { at: string })[]> {
    const [at, id] = before ?? [null, null];
    const rows: (Omit<DeadLetter, 'foreign'> & { at: string })[] = await manager.query(
      `SELECT ${SUMMARY}, last_seen_at::text AS at FROM dead_letters
       WHERE ($2::timestamptz IS NULL OR (last_seen_at, id) < ($2::timestamptz, $3::uuid)) AND ($4::text IS NULL OR code = $4)
         AND (discarded_at IS NOT NULL) = $5
       ORDER BY last_seen_at DESC, id DESC LIMIT $1`,
      [limit, at, id, code ?? null, discarded],
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
