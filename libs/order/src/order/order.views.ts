import { wireSide, type OrderChange, type OrderSummary, type OrderView, type Side } from '@app/contracts';
import { allowed, type ProcessModel } from '@app/process';
import { positionOf, type Order, type OrderVariables } from './order.js';

/** The due instant has passed, or the other side's service is silent beyond it. */
const isOverdue = ({ endedAt, dueAt, answerDueAt }: Order, now: Date): boolean =>
  endedAt === null && [dueAt, answerDueAt].some((due) => due !== null && Date.parse(due) <= now.getTime());

export const orderSummary = (order: Order, now: Date): OrderSummary => ({
  id: order.id,
  number: order.number,
  status: order.status,
  turn: order.turn,
  waitingAt: order.waitingAt ?? '',
  buyer: order.buyer,
  supplier: order.supplier,
  reference: order.reference,
  currency: order.currency,
  netTotal: order.netTotal,
  taxTotal: order.taxTotal,
  grossTotal: order.grossTotal,
  lineCount: order.lines.length,
  placedAt: order.placedAt,
  updatedAt: order.updatedAt,
  dueAt: order.dueAt,
  overdue: isOverdue(order, now),
  blocked: order.blocked,
  version: order.version,
});

/** @param model of the order's version; undefined where this side does not know it: nothing is allowed then */
export function orderView(order: Order, model: ProcessModel | undefined, side: Side, now: Date): OrderView {
  const { variables } = order;
  const open =
    model !== undefined && order.endedAt === null && order.waitingAt !== null && order.blocked === null;
  return {
    ...orderSummary(order, now),
    lines: [...order.lines],
    delivery: order.delivery,
    note: order.note,
    modelVersion: order.modelVersion,
    allowed: open ? allowed(model.sides[side], positionOf(order)) : [],
    quotationRevision: variables.quotationRevision ?? null,
    ...instants(variables),
    endedAt: order.endedAt,
    endedBy: variables.endedBy ?? null,
    reason: variables.reason ?? null,
  };
}

const instants = (variables: OrderVariables) => ({
  receivedAt: variables.receivedAt ?? null,
  confirmedAt: variables.confirmedAt ?? null,
  responseDueAt: variables.responseDueAt ?? null,
  quotationDueAt: variables.quotationDueAt ?? null,
  validUntil: variables.validUntil ?? null,
  cancellationRequestedAt: variables.cancellationRequestedAt ?? null,
});

/** @param cursor id of the newest row of the order's history on this side */
export const orderChange = (
  {
    id,
    buyer,
    supplier,
    version,
    status,
    turn,
  }: Pick<Order, 'id' | 'buyer' | 'supplier' | 'version' | 'status' | 'turn'>,
  side: Side,
  cursor: string,
): OrderChange => ({
  party: { buyer, supplier }[side].id,
  orderId: id,
  version,
  status,
  turn,
  cursor: `${wireSide(side)}:${cursor}`,
});
