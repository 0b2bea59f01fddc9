import type { Side } from '@/api/role';
import type { HistoryEntry, Order } from '@/api/types';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';

/** Told by one side, and perhaps the doing of the other one or of nobody: the supplier's side grants a cancellation. */
const ENDINGS = new Set(['order.cancelled', 'order.expired', 'quotation.expired']);

/**
 * Whose doing an entry is: a company by its name, the deadline, or the operations desk.
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
