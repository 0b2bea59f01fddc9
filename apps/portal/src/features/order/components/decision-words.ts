import type { Side } from '@/api/role';
import type { Order, Quotation } from '@/api/types';
import type { Format } from '@/i18n/format';
import type { Text } from '@/i18n/text';
import { partyName } from '@/lib/party-name';
import type { DecisionKind } from '../api/decide';
import { dueText } from '../turn-text';

interface Context {
  kind: DecisionKind;
  side: Side;
  order: Order;
  quotation: Quotation | undefined;
  t: Text;
  format: Format;
}

export interface DecisionWords {
  title: string;
  /** What the decision is about, to be seen at a glance. */
  amount?: string;
  text: string;
  until?: string;
  action: string;
}

/** What a dialog says before a decision: amount and date are repeated, so that nobody decides on another quotation. */
export function decisionWords({ kind, side, order, quotation, t, format }: Context): DecisionWords {
  const party = partyName(side === 'buyer' ? order.supplier : order.buyer, t);
  const revision = quotation?.revision ?? order.quotationRevision ?? 1;
  const amount =
    order.grossTotal && order.currency
      ? { amount: t('banner.gross', { amount: format.money(order.grossTotal, order.currency) }) }
      : {};
  const date = dueText(order, quotation, format);
  const until = date ? { until: t('dialog.validUntil', { date }) } : {};
  if (kind === 'accept')
    return {
      title: t('dialog.accept.title', { revision, party }),
      text: t('dialog.accept.text'),
      action: t('do.accept'),
      ...amount,
      ...until,
    };
  if (kind === 'decline')
    return {
      title: t('dialog.decline.title', { revision, party }),
      text: t('dialog.decline.text'),
      action: t('dialog.decline.action'),
      ...amount,
      ...until,
    };
  if (kind === 'reject')
    return {
      title: t('dialog.reject.title', { number: order.number }),
      text: t('dialog.reject.text', { party }),
      action: t('dialog.reject.action'),
    };
  // Before a quotation the supplier's side decides; the buyer's wish travels there first.
  const asks = side === 'buyer' && order.turn === 'supplier';
  return {
    title: t('dialog.cancel.title', { number: order.number }),
    text: t(asks ? 'dialog.cancel.ask' : 'dialog.cancel.text', { party }),
    action: t('dialog.cancel.action'),
  };
}
