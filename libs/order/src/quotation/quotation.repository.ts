import type { Quotation, QuotationStatus, QuotationView } from '@app/contracts';
import { column, jsonColumn, SetTable } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** What is kept of a quotation: as issued, or as far as a draft is priced. */
export type QuotationDocument = Quotation | Omit<QuotationView, 'orderId' | 'status' | 'revision'>;

/** A quotation is written whole when drafted and issued; afterwards only its status changes. */
export interface QuotationChange {
  revision: number;
  status: QuotationStatus;
  document?: QuotationDocument;
}

export type QuotationRow = QuotationChange & { orderId: string };

const columns = [
  column<QuotationRow>('order_id', 'uuid', (row) => row.orderId),
  column<QuotationRow>('revision', 'int', (row) => row.revision),
  column<QuotationRow>('status', 'text', (row) => row.status),
];
const whole = new SetTable<QuotationRow>('quotations', [
  ...columns,
  jsonColumn('document', (row) => row.document),
]);
const statuses = new SetTable<QuotationRow>('quotations', columns);

export const quotationRepository = {
  async save(manager: EntityManager, rows: readonly QuotationRow[]): Promise<void> {
    const last = [
      ...new Map(
        rows.map((row) => [`${row.orderId} ${row.revision} ${Boolean(row.document)}`, row]),
      ).values(),
    ];
    await whole.insert(
      manager,
      last.filter((row) => row.document),
      'ON CONFLICT (order_id, revision) DO UPDATE SET status = excluded.status, document = excluded.document',
    );
    await statuses.update(
      manager,
      last.filter((row) => !row.document),
      ['order_id', 'revision'],
    );
  },

  /** @returns the newest revision */
  async find(manager: EntityManager, orderId: string): Promise<QuotationRow | undefined> {
    const rows: QuotationRow[] = await manager.query(
      `SELECT order_id AS "orderId", revision, status, document FROM quotations
       WHERE order_id = $1 ORDER BY revision DESC LIMIT 1`,
      [orderId],
    );
    return rows.at(0);
  },
};
