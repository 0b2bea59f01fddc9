import type { OrderStatus, Quotation, QuotationStatus, QuotationView } from '@app/contracts';
import { column, jsonColumn, SetTable, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** What is kept of a quotation: as issued, or as far as a draft is priced. */
export type QuotationDocument = Quotation | Omit<QuotationView, 'orderId' | 'status' | 'revision'>;

/** A quotation is written when drafted and when issued; afterwards it never changes. */
export interface QuotationChange {
  revision: number;
  document: QuotationDocument;
}

export type QuotationRow = QuotationChange & { orderId: string };

const table = new SetTable<QuotationRow>('quotations', [
  column<QuotationRow>('order_id', 'uuid', (row) => row.orderId),
  column<QuotationRow>('revision', 'int', (row) => row.revision),
  jsonColumn('document', (row) => row.document),
]);

/** The status of the newest revision, once it is issued, follows from that of its order. */
const STATUS_BY_ORDER: Record<OrderStatus, QuotationStatus> = {
  PLACED: 'DRAFT',
  CONFIRMED: 'DRAFT',
  QUOTED: 'ISSUED',
  REVISION_REQUESTED: 'SUPERSEDED',
  ACCEPTED: 'ACCEPTED',
  COMPLETED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  EXPIRED: 'EXPIRED',
  REJECTED: 'WITHDRAWN',
  CANCELLED: 'WITHDRAWN',
};

/** What was never issued stays a draft: there is nothing to withdraw or to let expire. */
export const quotationStatus = (
  order: OrderStatus,
  { issuedAt }: Pick<QuotationView, 'issuedAt'>,
): QuotationStatus => (issuedAt === null ? 'DRAFT' : STATUS_BY_ORDER[order]);

export const quotationRepository = {
  /** The last change of a revision counts: a batch may draft and issue it. */
  saving(rows: readonly QuotationRow[]): Write | undefined {
    const last = new Map(rows.map((row) => [`${row.orderId} ${row.revision}`, row]));
    return table.insertion(
      [...last.values()],
      'ON CONFLICT (order_id, revision) DO UPDATE SET document = excluded.document',
    );
  },

  /** @returns the newest revisions of some orders, as far as they have any */
  async newest(manager: EntityManager, orderIds: readonly string[]): Promise<Map<string, QuotationDocument>> {
    if (orderIds.length === 0) return new Map();
    const rows: Omit<QuotationRow, 'revision'>[] = await manager.query(
      `SELECT DISTINCT ON (order_id) order_id AS "orderId", document FROM quotations
       WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, revision DESC`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, document }) => [orderId, document]));
  },

  /** @returns the newest revision */
  async find(manager: EntityManager, orderId: string): Promise<QuotationRow | undefined> {
    const rows: QuotationRow[] = await manager.query(
      `SELECT order_id AS "orderId", revision, document FROM quotations
       WHERE order_id = $1 ORDER BY revision DESC LIMIT 1`,
      [orderId],
    );
    return rows.at(0);
  },
};
