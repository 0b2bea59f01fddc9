import type { Side } from '@/api/role';
import type { Estimate, Order, Quotation } from '@/api/types';
import type { Format } from '@/i18n/format';
import type { MessageId } from '@/i18n/messages';
import type { Text } from '@/i18n/text';
import { partyName } from '@/lib/party-name';
import { isOnReadersClocks } from '@/lib/written-instant';

export type TurnKind = 'mine' | 'theirs' | 'ended' | 'blocked';

export interface TurnWords {
  kind: TurnKind;
  /** A few words above: Your turn, Supplier's turn, Closed. */
  label: string;
  headline: string;
  facts: string[];
}

interface Context {
  side: Side;
  order: Order;
  quotation: Quotation | undefined;
  estimate?: Estimate;
  now: number;
  t: Text;
  format: Format;
}

/** Whether the quotation's validity is over, by the reader's clock: the button goes at once, before the timer fires. */
export const isExpired = (order: Order, now: number): boolean =>
  order.status === 'QUOTED' && order.validUntil !== null && Date.parse(order.validUntil) < now;

/** What the banner of an order says: whose move it is, which, and until when. */
export function turnWords(context: Context): TurnWords {
  const { side, order, t } = context;
  if (order.turn === null) return { kind: 'ended', label: t('turn.ended'), ...endWords(context) };
  if (order.blocked)
    return { kind: 'blocked', label: t('order.blocked'), headline: t('banner.blocked'), facts: [] };
  const mine = order.turn === side && order.allowed.some((command) => command !== 'cancel');
  return {
    kind: mine ? 'mine' : 'theirs',
    label: mine ? t('turn.mine') : t(order.status === 'ACCEPTED' ? 'turn.process' : `turn.${order.turn}`),
    headline: mine ? mineHeadline(context) : theirHeadline(context),
    facts: [...cancellationFacts(context), ...dueFacts(context), ...moneyFacts(context)],
  };
}

function mineHeadline({ side, order, quotation, t }: Context): string {
  if (side === 'buyer') {
    const revision = quotation?.revision ?? order.quotationRevision ?? 1;
    return t('banner.review', { revision, party: order.supplier.name });
  }
  const party = order.buyer.name;
  if (!order.allowed.includes('issue')) return t('banner.validate', { party });
  const count = quotation?.lines.filter((line) => line.unitPrice === undefined).length ?? order.lines.length;
  return t('banner.price', { count, party });
}

function theirHeadline({ order, t }: Context): string {
  const supplier = partyName(order.supplier, t);
  const id: Record<string, [MessageId, string]> = {
    PLACED: ['banner.await.answer', supplier],
    CONFIRMED: ['banner.await.quotation', supplier],
    QUOTED: ['banner.await.decision', order.buyer.name],
    ACCEPTED: ['banner.await.completion', supplier],
  };
  const [message, party] = id[order.status] ?? ['banner.await.answer', supplier];
  return t(message, { party });
}

function cancellationFacts({ side, order, t, format }: Context): string[] {
  if (!order.cancellationRequestedAt) return [];
  const party = partyName(side === 'buyer' ? order.supplier : order.buyer, t);
  return [t('banner.cancelAsked', { date: format.longDay(order.cancellationRequestedAt), party })];
}

/** A quotation is valid until the end of a day of the supplier's, which is told by the clocks there. */
const validThere = (order: Order, quotation: Quotation | undefined): string | null =>
  (order.status === 'QUOTED' && quotation?.validUntil) || null;

/** Until when somebody has to act. */
export function dueText(order: Order, quotation: Quotation | undefined, format: Format): string | null {
  const there = validThere(order, quotation);
  if (there) return format.dayTimeThere(there);
  const due = order.dueAt ?? order.validUntil;
  return due && format.longDayTime(due);
}

function dueFacts(context: Context): string[] {
  const { side, order, quotation, now, t, format } = context;
  const date = dueText(order, quotation, format);
  if (isExpired(order, now) && date)
    return [side === 'buyer' ? t('banner.expired', { date }) : t('banner.awaitBuyerSide')];
  if (!order.dueAt || !date) return [];
  const until = t(order.status === 'QUOTED' ? 'banner.validUntil' : 'banner.answerUntil', { date });
  if (order.overdue || Date.parse(order.dueAt) <= now) return [until, t('banner.overdue')];
  return [`${until} (${leftText(order.dueAt, context)})`];
}

/** "Tomorrow" is the reader's: beside a date by other clocks it is told when that is by the reader's own. */
function leftText(dueAt: string, { order, quotation, now, t, format }: Context): string {
  const there = validThere(order, quotation);
  const left = format.relative(there ?? dueAt, now);
  if (!there || isOnReadersClocks(there)) return left;
  return t('banner.left.here', { left, date: format.dayTime(there) });
}

function moneyFacts({ order, estimate, t, format }: Context): string[] {
  if (estimate && order.allowed.includes('confirm')) return [estimateText(estimate, t, format)];
  if (!order.grossTotal || !order.currency) return [];
  return [t('banner.gross', { amount: format.money(order.grossTotal, order.currency) })];
}

function estimateText({ unpriced, grossTotal, currency }: Estimate, t: Text, format: Format): string {
  if (unpriced.length > 0) return t('banner.unpriced', { count: unpriced.length });
  return t('banner.estimate', { amount: format.money(grossTotal, currency) });
}

function endWords({ order, t, format }: Context): Pick<TurnWords, 'headline' | 'facts'> {
  const facts: string[] = [];
  if (order.endedAt) facts.push(t('ended.at', { date: format.longDay(order.endedAt) }));
  if (order.reason) {
    const { code, text } = order.reason;
    const name = t.or(`reason.${code}`, code);
    // "Other" says nothing beside what was written.
    const reason = text && code !== 'other' ? t('ended.reason.both', { name, text }) : (text ?? name);
    facts.push(t('ended.reason', { reason }));
  }
  return {
    headline: endHeadline(order, t),
    facts: [...facts, ...moneyFacts({ order, t, format } as Context)],
  };
}

function endHeadline(order: Order, t: Text): string {
  const party = order.endedBy === 'buyer' ? order.buyer.name : order.supplier.name;
  switch (order.status) {
    case 'COMPLETED':
      return t('ended.COMPLETED');
    case 'REJECTED':
      return t('ended.REJECTED', { party: order.supplier.name });
    case 'DECLINED':
      return t('ended.DECLINED', { party: order.buyer.name });
    case 'EXPIRED':
      return t('ended.EXPIRED');
    default:
      return order.endedBy === null ? t('ended.CANCELLED.unknown') : t('ended.CANCELLED', { party });
  }
}
