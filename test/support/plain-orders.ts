import { randomUUID } from 'node:crypto';
import type { Party } from '@app/contracts';
import type { DataSource } from 'typeorm';

export interface PlainOrder {
  id: string;
  endedAt?: Date;
  updatedAt?: Date;
  buyer?: Party;
  /** Where absent, one that no other order has; so is the buyer. */
  supplierId?: string;
}

/** Ids that follow each other as UUIDv7 do, in the order of their instants. */
export const orderIds = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `01936b6e-${(index + 1).toString(16).padStart(4, '0')}-7${randomUUID().slice(15)}`,
  );

/** Orders that stand there and are no more than what a walk looks at. */
export async function insertPlainOrders(
  database: Pick<DataSource, 'query'>,
  orders: readonly PlainOrder[],
): Promise<void> {
  const other = randomUUID();
  const rows = orders.map(({ id, endedAt, updatedAt, buyer, supplierId }) => ({
    id,
    buyer_id: buyer?.id ?? other,
    buyer_name: buyer?.name ?? 'Buyer',
    supplier_id: supplierId ?? other,
    ended_at: endedAt ?? null,
    updated_at: updatedAt ?? endedAt ?? new Date(),
  }));
  await database.query(
    `INSERT INTO orders (id, number, buyer_id, buyer_name, supplier_id, supplier_name, model_version, status, waiting_at,
       variables, document, line_count, search_text, placed_at, updated_at, ended_at, sent_sequence, received_sequence,
       version, ask_attempts)
     SELECT o.id, 'N-' || o.id, o.buyer_id, o.buyer_name, o.supplier_id, 'Supplier', 'order-to-quotation.v1',
       CASE WHEN o.ended_at IS NULL THEN 'PLACED' ELSE 'COMPLETED' END, 'await_answer', '{}', '{"lines":[]}', 1, 'sauce',
       o.updated_at, o.updated_at, o.ended_at, 1, 0, 1, 3
     FROM jsonb_to_recordset($1::jsonb) AS o(id uuid, buyer_id uuid, buyer_name text, supplier_id uuid,
       ended_at timestamptz, updated_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}
