import { useCallback } from 'react';
import type { Side } from '@/api/role';
import type { HistoryEntry, Order } from '@/api/types';
import { useText } from '@/i18n/use-text';

/** Companies by name; one's own people where they are known. */
export function useActorName(
  side: Side,
  order: Pick<Order, 'buyer' | 'supplier'>,
): (entry: HistoryEntry) => string {
  const t = useText();
  return useCallback(
    (entry) => {
      const own = (side === 'buyer' ? order.buyer : order.supplier).name;
      const other = (side === 'buyer' ? order.supplier : order.buyer).name;
      if (entry.role === 'deadline') return t('actor.deadline');
      if (entry.role === 'operator') return t('actor.operator');
      if (entry.role === 'counterpart') return entry.direction === 'sent' ? own : other;
      return own;
    },
    [side, order, t],
  );
}
