import { VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Role } from '@/api/role';
import type { OperatorOrder, Order, OrderPage, OrderSummary } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';

/** Until the changed order has been fetched again. */
const SETTLE_MS = 1_500;

/** Says politely to screen readers what others have changed; focus stays where it is. */
export function Announcements({ role }: { role: Role }) {
  const t = useText();
  const nameOf = useStatusName();
  const queryClient = useQueryClient();
  const { changed } = useLive();
  const [text, setText] = useState('');
  useEffect(() => {
    const id = [...changed].at(-1);
    if (!id) return;
    const timer = setTimeout(() => {
      const order =
        ownOf(queryClient.getQueryData<Order | OperatorOrder>([role, 'order', id])) ??
        queryClient
          .getQueriesData<{ pages?: OrderPage[] } & Partial<OrderPage>>({
            queryKey: role === 'operator' ? ['operator', 'ops', 'orders'] : [role, 'orders'],
          })
          .flatMap(([, data]) => data?.pages?.flatMap((page) => page.items) ?? data?.items ?? [])
          .find((item) => item.id === id);
      if (order) setText(t('live.changed', { number: order.number, status: nameOf(order.status) }));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [changed, queryClient, role, t, nameOf]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}

/** An operator's order is both sides'; the buyer's is where it begins. */
function ownOf(
  order: Order | OperatorOrder | undefined,
): Pick<OrderSummary, 'number' | 'status'> | undefined {
  if (!order || 'number' in order) return order;
  return (order.client ?? order.supplier)?.order;
}
