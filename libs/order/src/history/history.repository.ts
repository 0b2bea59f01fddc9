import type { CloudEvent, HistoryEntry, OrderStatus } from '@app/contracts';
import { eventJson, type OutboxPointer } from '@app/messaging';
import { column, jsonTextColumn, SetTable, textArrayColumn, type SetColumn } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/**
 * What happened to an order: one row for each event sent or received, or one for a decision that did neither.
 * Rows of one decision share `decisionId`. Never updated or deleted by a service: its role may not.
 */
export interface HistoryRow {
  orderId: string;
  decisionId: string;
  direction: 'sent' | 'received' | null;
  /** Command, routing key of the event, or `timer`. */
  name: string;
  event: CloudEvent | null;
  sequence: number | null;
  /** Elements and flows passed by the decision; on its first row only. */
  visited: readonly string[];
  status: OrderStatus;
  waitingAt: string;
  at: string;
  party: string | null;
  role: HistoryEntry['role'];
  subject: string | null;
  key: string | null;
  traceparent: string | null;
}

const columns: SetColumn<HistoryRow>[] = [
  column('order_id', 'uuid', (row) => row.orderId),
  column('decision_id', 'uuid', (row) => row.decisionId),
  column('direction', 'text', (row) => row.direction),
  column('name', 'text', (row) => row.name),
  jsonTextColumn('event', (row) => row.event && eventJson(row.event), 'json'),
  column('event_id', 'uuid', (row) => row.event?.id),
  column('sequence', 'int', (row) => row.sequence),
  textArrayColumn('visited', (row) => row.visited),
  column('status', 'text', (row) => row.status),
  column('waiting_at', 'text', (row) => row.waitingAt),
  column('at', 'timestamptz', (row) => row.at),
  column('party', 'uuid', (row) => row.party),
  column('role', 'text', (row) => row.role),
  column('subject', 'text', (row) => row.subject),
  column('key', 'text', (row) => row.key),
  column('traceparent', 'text', (row) => row.traceparent),
];
const table = new SetTable<HistoryRow>('order_history', columns);

/** A row as it was written. */
export interface WrittenRow {
  order_id: string;
  id: string;
}

type StoredEntry = Omit<HistoryEntry, 'at' | 'cursor'> & {
  cursor: string;
  at: Date;
  event: CloudEvent | null;
};

export const historyRepository = {
  /** Returns order id and cursor of each row, in the rows' order. */
  insertion: (rows: readonly HistoryRow[]) => table.insertion(rows, 'RETURNING order_id, id'),

  /** Ids of received events by (order, sequence), to tell a repeat from a conflict. */
  async receivedIds(
    manager: EntityManager,
    pointers: readonly OutboxPointer[],
  ): Promise<Map<string, string>> {
    if (pointers.length === 0) return new Map();
    const rows: { order_id: string; sequence: number; event_id: string }[] = await manager.query(
      `SELECT order_id, sequence, event_id FROM order_history
       WHERE direction = 'received' AND (order_id, sequence) IN (SELECT * FROM unnest($1::uuid[], $2::int[]))`,
      [pointers.map((pointer) => pointer.orderId), pointers.map((pointer) => pointer.sequence)],
    );
    return new Map(rows.map((row) => [`${row.order_id} ${row.sequence}`, row.event_id]));
  },

  /** Sent events as they were published, in the pointers' order. */
  async sentEvents(manager: EntityManager, pointers: readonly OutboxPointer[]): Promise<CloudEvent[]> {
    const rows: { event: CloudEvent }[] = await manager.query(
      `SELECT h.event FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS p(order_id, sequence, ord)
       JOIN order_history h ON h.order_id = p.order_id AND h.sequence = p.sequence AND h.direction = 'sent' ORDER BY p.ord`,
      [pointers.map((pointer) => pointer.orderId), pointers.map((pointer) => pointer.sequence)],
    );
    return rows.map((row) => row.event);
  },

  /** Events of one direction from a sequence on, as they were on the wire. */
  async eventsFrom(
    manager: EntityManager,
    orderId: string,
    direction: 'sent' | 'received',
    fromSequence: number,
  ): Promise<CloudEvent[]> {
    const rows: { event: CloudEvent }[] = await manager.query(
      `SELECT event FROM order_history WHERE order_id = $1 AND direction = $2 AND sequence >= $3 ORDER BY sequence`,
      [orderId, direction, fromSequence],
    );
    return rows.map((row) => row.event);
  },

  /** All of one order, oldest first, with the events. */
  async list(
    manager: EntityManager,
    orderId: string,
  ): Promise<(HistoryEntry & { event: CloudEvent | null })[]> {
    const rows: StoredEntry[] = await manager.query(
      `SELECT id AS cursor, at, direction, name, sequence, event_id AS "eventId", decision_id AS "decisionId", visited,
         status, waiting_at AS "waitingAt", role, subject, key, event FROM order_history WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, cursor: Number(row.cursor), at: row.at.toISOString() }));
  },
};
