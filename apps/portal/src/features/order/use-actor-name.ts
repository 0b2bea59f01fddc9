import { otherSide, useRole, type Side } from '@/api/role';
import type { HistoryEntry, Order } from '@/api/types';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import { useSession } from '@/session/session';

/**
 * Events that one side tells, while the other side, or nobody, may have caused them: the supplier's side grants a
 * cancellation, for instance.
 */
const ENDINGS = new Set(['order.cancelled', 'order.expired', 'quotation.expired']);

/**
 * Who caused an entry: a company, the deadline, or the operations desk. Of the side's own company also the person, by the
 * subject of the token; the other company's people are known to nobody here.
 * @returns a function of the entry, and of whether it is asked as the end of the order
 */
export function useActorName(
  side: Side,
  { buyer, supplier, endedBy }: Pick<Order, 'buyer' | 'supplier' | 'endedBy'>,
): (entry: HistoryEntry, isEnd?: boolean) => string {
  const t = useText();
  const reader = useSession(useRole()).data?.subject;
  const names = { buyer: buyer.name, supplier: partyName(supplier, t) };
  return (entry, isEnd = ENDINGS.has(entry.name)) => {
    const { role, direction, subject } = entry;
    if (role === 'operator') return t('actor.operator');
    const ended = isEnd ? endedBy : null;
    if (role === 'deadline' || ended === 'deadline') return t('actor.deadline');
    const isOwn = role !== 'counterpart' || direction === 'sent';
    const company = ended ?? (isOwn ? side : otherSide(side));
    if (company !== side || !subject) return names[company];
    const person = subject === reader ? t('actor.you') : subject;
    return t('actor.person', { party: names[company], person });
  };
}
