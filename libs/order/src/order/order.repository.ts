import { fromMinorUnits, toMinorUnits } from '@app/money';
import { column, jsonColumn, preparedQuery, SetTable } from '@app/persistence';
import type { Delivery, OrderLine, OrderStatus, Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import type { Order, OrderVariables } from './order.js';

/** A row of `orders` as the driver gives it. */
export interface OrderRow {
  id: string;
  number: string;
  buyer_id: string;
  buyer_name: string;
  supplier_id: string;
  supplier_name: string;
  model_version: string;
  status: OrderStatus;
  turn: Side | null;
  waiting_at: string;
  variables: OrderVariables;
  due_at: Date | null;
  reference: string | null;
  document: { lines: OrderLine[]; delivery: Delivery | null; note: string | null };
  currency: string | null;
  net_total: string | null;
  tax_total: string | null;
  gross_total: string | null;
  placed_at: Date;
  updated_at: Date;
  ended_at: Date | null;
  sent_sequence: number;
  received_sequence: number;
  version: number;
  blocked_code: string | null;
  blocked_at: Date | null;
  answer_due_at: Date | null;
}

/** @param document the column itself, or what to read in its place */
export const orderColumns = (document = 'document'): string =>
  `id, number, buyer_id, buyer_name, supplier_id, supplier_name, model_version, status, turn, waiting_at, variables,
   due_at, reference, ${document}, currency, net_total, tax_total, gross_total, placed_at, updated_at, ended_at,
   sent_sequence, received_sequence, version, blocked_code, blocked_at, answer_due_at`;

const ORDER_COLUMNS = orderColumns();

const minor = (order: Order, amount: string | null) =>
  amount === null || order.currency === null ? null : String(toMinorUnits(amount, order.currency));

const changing = [
  column<Order>('id', 'uuid', (order) => order.id),
  column<Order>('supplier_name', 'text', (order) => order.supplier.name),
  column<Order>('status', 'text', (order) => order.status),
  column<Order>('turn', 'text', (order) => order.turn),
  column<Order>('waiting_at', 'text', (order) => order.waitingAt),
  jsonColumn<Order>('variables', (order) => order.variables),
  column<Order>('due_at', 'timestamptz', (order) => order.dueAt),
  column<Order>('currency', 'text', (order) => order.currency),
  column<Order>('net_total', 'bigint', (order) => minor(order, order.netTotal)),
  column<Order>('tax_total', 'bigint', (order) => minor(order, order.taxTotal)),
  column<Order>('gross_total', 'bigint', (order) => minor(order, order.grossTotal)),
  column<Order>('updated_at', 'timestamptz', (order) => order.updatedAt),
  column<Order>('ended_at', 'timestamptz', (order) => order.endedAt),
  column<Order>('sent_sequence', 'int', (order) => order.sentSequence),
  column<Order>('received_sequence', 'int', (order) => order.receivedSequence),
  column<Order>('version', 'int', (order) => order.version),
  column<Order>('blocked_code', 'text', (order) => order.blocked?.code),
  column<Order>('blocked_at', 'timestamptz', (order) => order.blocked?.at),
  column<Order>('answer_due_at', 'timestamptz', (order) => order.answerDueAt),
  column<Order>('ask_at', 'timestamptz', (order) => order.answerDueAt),
  column<Order>('ask_attempts', 'int', () => 0),
];

const inserted = new SetTable<Order>('orders', [
  ...changing,
  column('number', 'text', (order) => order.number),
  column('buyer_id', 'uuid', (order) => order.buyer.id),
  column('buyer_name', 'text', (order) => order.buyer.name),
  column('supplier_id', 'uuid', (order) => order.supplier.id),
  column('model_version', 'text', (order) => order.modelVersion),
  column('placed_at', 'timestamptz', (order) => order.placedAt),
  column('reference', 'text', (order) => order.reference),
  jsonColumn('document', ({ lines, delivery, note }) => ({ lines, delivery, note })),
  column('line_count', 'int', (order) => order.lines.length),
  column('search_text', 'text', searchText),
]);

const updated = new SetTable<Order>('orders', changing);

/** What a person may type to find an order. */
function searchText({ number, reference, buyer, supplier, lines }: Order): string {
  const items = lines.slice(0, 50).flatMap((line) => [line.sku, line.name]);
  return [number, reference, buyer.name, supplier.name, ...items].filter(Boolean).join(' ').toLowerCase();
}

const instant = (date: Date | null) => date?.toISOString() ?? null;
const amount = (value: string | null, currency: string | null) =>
  value === null || currency === null ? null : fromMinorUnits(BigInt(value), currency);

export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    number: row.number,
    buyer: { id: row.buyer_id, name: row.buyer_name },
    supplier: { id: row.supplier_id, name: row.supplier_name },
    modelVersion: row.model_version,
    placedAt: row.placed_at.toISOString(),
    reference: row.reference,
    ...row.document,
    status: row.status,
    turn: row.turn,
    waitingAt: row.waiting_at,
    variables: row.variables,
    dueAt: instant(row.due_at),
    endedAt: instant(row.ended_at),
    currency: row.currency,
    netTotal: amount(row.net_total, row.currency),
    taxTotal: amount(row.tax_total, row.currency),
    grossTotal: amount(row.gross_total, row.currency),
    sentSequence: row.sent_sequence,
    receivedSequence: row.received_sequence,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    blocked:
      row.blocked_code && row.blocked_at
        ? { code: row.blocked_code, at: row.blocked_at.toISOString() }
        : null,
    answerDueAt: instant(row.answer_due_at),
  };
}

export const orderRepository = {
  /** Locks the orders in the order of their ids, always the same, so that two batches cannot deadlock. */
  async lock(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Order>> {
    if (ids.length === 0) return new Map();
    const rows = await preparedQuery<OrderRow>(
      manager,
      `SELECT ${ORDER_COLUMNS} FROM orders WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toOrder(row)]));
  },

  /** Locks ids that have no row yet, so that two processes cannot both miss a row that one of them is about to write. */
  async lockAbsent(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await preparedQuery(
      manager,
      `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM unnest($1::text[]) AS id ORDER BY id`,
      [[...ids].sort()],
    );
  },

  async find(manager: EntityManager, id: string): Promise<Order | undefined> {
    const rows: OrderRow[] = await manager.query(`SELECT ${ORDER_COLUMNS} FROM orders WHERE id = $1`, [id]);
    return rows.map(toOrder).at(0);
  },

  insertion: (orders: readonly Order[]) => inserted.insertion(orders),
  updating: (orders: readonly Order[]) => updated.updating(orders, ['id']),
};
