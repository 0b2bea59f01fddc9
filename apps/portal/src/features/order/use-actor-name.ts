import type { Side } from '@/api/role';
import type { HistoryEntry, Order } from '@/api/types';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';

/**
 * Events that one side tells, while the other side, or nobody, may have caused them: the supplier's side grants a
 * cancellation, for instance.
 */
const ENDINGS = new Set(['order.cancelled', 'order.expired', 'quotation.expired']);

/**
 * Who caused an entry: a company, the deadline, or the operations desk.
 * @returns a function of the entry, and of whether it is asked as the end of the order
 */
export function useActorName(
  side: Side,
  { buyer, supplier, endedBy }: Pick<Order, 'buyer' | 'supplier' | 'endedBy'>,
): (entry: HistoryEntry, isEnd?: boolean) => string {
  const t = useText();
  const names = { buyer: buyer.name, supplier: partyName(supplier, t) };
  return (entry, isEnd = ENDINGS.has(entry.name)) => {
    if (entry.role === 'operator') return t('actor.operator');
    if (entry.role === 'deadline') return t('actor.deadline');
    if (endedBy && isEnd) return endedBy === 'deadline' ? t('actor.deadline') : names[endedBy];
    const isOwn = entry.role !== 'counterpart' || entry.direction === 'sent';
    return isOwn === (side === 'buyer') ? names.buyer : names.supplier;
  };
}
