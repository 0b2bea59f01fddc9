import type { OrderSummary } from '@app/contracts';
import type { CsvColumns } from '../http/csv.js';

/** An order as a row of a spreadsheet. */
export const ORDER_COLUMNS: CsvColumns<OrderSummary> = {
  number: (order) => order.number,
  id: (order) => order.id,
  status: (order) => order.status,
  turn: (order) => order.turn,
  buyer: (order) => order.buyer.name,
  supplier: (order) => order.supplier.name,
  reference: (order) => order.reference,
  lines: (order) => order.lineCount,
  currency: (order) => order.currency,
  netTotal: (order) => order.netTotal,
  taxTotal: (order) => order.taxTotal,
  grossTotal: (order) => order.grossTotal,
  placedAt: (order) => order.placedAt,
  updatedAt: (order) => order.updatedAt,
  dueAt: (order) => order.dueAt,
};
