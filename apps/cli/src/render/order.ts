import type { OperatorOrderSummary, Order, OrderSummary, Quotation, Supplier } from '@app/api-client';
import type { Role } from '../session.js';
import { minute, minuteThere } from './instant.js';
import { facts, table, type Column } from './table.js';

const money = (amount: string | null, currency: string | null) =>
  amount ? `${amount} ${currency ?? ''}`.trim() : null;

/** The buyer's side learns it by the supplier's first answer. */
const supplierName = ({ supplier }: Pick<OrderSummary, 'supplier'>) => supplier.name || '(name to follow)';

export function ordersTable(orders: readonly OrderSummary[], role: Role): string[] {
  const columns: Column<OrderSummary>[] = [
    { title: 'NUMBER', of: ({ number }) => number },
    { title: 'STATUS', of: ({ status, blocked }) => (blocked ? `${status} (blocked)` : status) },
    { title: 'TURN', of: ({ turn }) => turn },
    role === 'buyer'
      ? { title: 'SUPPLIER', of: supplierName }
      : { title: 'BUYER', of: ({ buyer }) => buyer.name },
    { title: 'REFERENCE', of: ({ reference }) => reference },
    { title: 'GROSS', of: ({ grossTotal, currency }) => money(grossTotal, currency), align: 'right' },
    { title: 'DUE (UTC)', of: ({ dueAt, overdue }) => `${minute(dueAt) ?? ''}${overdue ? ' !' : ''}` },
    { title: 'ID', of: ({ id }) => id },
  ];
  return table(columns, orders);
}

export function orderDetails(order: Order, quotation?: Quotation): string[] {
  const head = facts([
    ['number', order.number],
    ['id', order.id],
    ['status', order.status],
    ['turn', order.turn],
    ['you may', order.allowed.join(', ')],
    ['buyer', order.buyer.name],
    ['supplier', supplierName(order)],
    ['reference', order.reference],
    ['placed', minute(order.placedAt)],
    ['due', minute(order.dueAt)],
    ['ended', minute(order.endedAt)],
    ['ended by', order.endedBy === 'deadline' ? 'the deadline' : order.endedBy && order[order.endedBy].name],
    ['reason', order.reason && [order.reason.code, order.reason.text].filter(Boolean).join(': ')],
    ['blocked', order.blocked?.code],
    ['note', order.note],
  ]);
  return [
    ...head,
    '',
    ...linesTable(order, quotation),
    ...(quotation ? ['', ...outcome(order, quotation)] : []),
  ];
}

type Line = Quotation['lines'][number];

function linesTable(order: Order, quotation?: Quotation): string[] {
  const columns: Column<Line>[] = [
    { title: 'LINE', of: ({ lineNumber }) => lineNumber, align: 'right' },
    { title: 'SKU', of: ({ sku }) => sku },
    { title: 'NAME', of: ({ name }) => name },
    { title: 'QUANTITY', of: ({ quantity, unitCode }) => `${quantity} ${unitCode}`, align: 'right' },
  ];
  const prices: Column<Line>[] = [
    { title: 'PRICE', of: ({ unitPrice }) => unitPrice, align: 'right' },
    { title: 'VAT %', of: ({ vatRatePercent }) => vatRatePercent, align: 'right' },
    { title: 'NET', of: ({ netAmount }) => netAmount, align: 'right' },
  ];
  return table(quotation ? [...columns, ...prices] : columns, quotation?.lines ?? order.lines);
}

function outcome({ endedAt }: Order, quotation: Quotation): string[] {
  const { number, revision, currency, status, issuedAt, validUntil } = quotation;
  if (issuedAt === null) return facts([['quotation', endedAt ? 'none was issued' : 'not issued yet']]);
  return facts([
    ['quotation', `${number}, revision ${revision}, ${status}`],
    ['valid until', minuteThere(validUntil)],
    ['net', money(quotation.netTotal, currency)],
    ['VAT', money(quotation.taxTotal, currency)],
    ['gross', money(quotation.grossTotal, currency)],
  ]);
}

export const suppliersTable = (suppliers: readonly Supplier[]) =>
  table<Supplier>(
    [
      { title: 'NAME', of: ({ name }) => name },
      { title: 'CURRENCY', of: ({ currency }) => currency },
      { title: 'PRICES', of: ({ visibility }) => visibility },
      { title: 'ID', of: ({ id }) => id },
    ],
    suppliers,
  );

export const operatorOrdersTable = (orders: readonly OperatorOrderSummary[]) =>
  table<OperatorOrderSummary>(
    [
      { title: 'NUMBER', of: ({ number }) => number },
      { title: 'SIDE', of: ({ side }) => side },
      { title: 'STATUS', of: ({ status }) => status },
      { title: 'AT', of: ({ waitingAt }) => waitingAt },
      { title: 'BUYER', of: ({ buyer }) => buyer.name },
      { title: 'SUPPLIER', of: supplierName },
      { title: 'DUE (UTC)', of: ({ dueAt, overdue }) => `${minute(dueAt) ?? ''}${overdue ? ' !' : ''}` },
      { title: 'BLOCKED', of: ({ blocked }) => blocked?.code },
      { title: 'ID', of: ({ id }) => id },
    ],
    orders,
  );
