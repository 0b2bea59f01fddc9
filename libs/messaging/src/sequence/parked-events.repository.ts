import type { CloudEvent } from '@app/contracts';
import { column, jsonColumn, preparedQuery, SetTable } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** An event that came before its turn: kept until the gap closes. */
export interface ParkedEvent {
  orderId: string;
  sequence: number;
  event: CloudEvent;
}

/** A gap that has stood long enough for the other side to be asked. */
export interface OpenGap {
  orderId: string;
  resendAttempts: number;
}

const table = new SetTable<ParkedEvent>('parked_events', [
  column('order_id', 'uuid', (row) => row.orderId),
  column('sequence', 'int', (row) => row.sequence),
  jsonColumn('event', (row) => row.event),
]);

export const parkedEventsRepository = {
  insert: (manager: EntityManager, rows: readonly ParkedEvent[]) =>
    table.insert(manager, rows, 'ON CONFLICT DO NOTHING'),

  delete: (manager: EntityManager, rows: readonly Pick<ParkedEvent, 'orderId' | 'sequence'>[]) =>
    pointers.delete(manager, rows, ['order_id', 'sequence']),

  async load(manager: EntityManager, orderIds: readonly string[]): Promise<ParkedEvent[]> {
    if (orderIds.length === 0) return [];
    return preparedQuery<ParkedEvent>(
      manager,
      `SELECT order_id AS "orderId", sequence, event FROM parked_events WHERE order_id = ANY($1::uuid[])
       ORDER BY order_id, sequence`,
      [orderIds],
    );
  },

  /** Orders whose gap is due for a (further) resend request, one row each. */
  dueGaps(manager: EntityManager, now: Date, limit: number): Promise<OpenGap[]> {
    return manager.query(
      `SELECT order_id AS "orderId", max(resend_attempts)::int AS "resendAttempts" FROM parked_events
       WHERE next_resend_at <= $1 GROUP BY order_id LIMIT $2`,
      [now, limit],
    );
  },

  async postpone(manager: EntityManager, orderId: string, attempts: number, nextAt: Date): Promise<void> {
    await manager.query(
      'UPDATE parked_events SET resend_attempts = $2, next_resend_at = $3 WHERE order_id = $1',
      [orderId, attempts, nextAt],
    );
  },
};

const pointers = new SetTable<Pick<ParkedEvent, 'orderId' | 'sequence'>>('parked_events', [
  column('order_id', 'uuid', (row) => row.orderId),
  column('sequence', 'int', (row) => row.sequence),
]);
