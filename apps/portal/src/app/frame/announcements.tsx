import { VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '@/api/role';
import type { OperatorOrder, Order, OrderPage, OrderSummary } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';

/**
 * Tells screen readers politely what others have changed; focus stays where it is. An order is announced once it has
 * not changed for a while: by then it has been read again.
 */
export function Announcements({ role }: { role: Role }) {
  const t = useText();
  const nameOf = useStatusName();
  const queryClient = useQueryClient();
  const { changed } = useLive();
  const [text, setText] = useState('');
  const last = useRef(changed);
  useEffect(() => {
    const settled = [...last.current].filter((id) => !changed.has(id));
    last.current = changed;
    const texts = settled.flatMap((id) => {
      const order =
        ownOf(queryClient.getQueryData<Order | OperatorOrder>([role, 'order', id])) ??
        queryClient
          .getQueriesData<{ pages?: OrderPage[] } & Partial<OrderPage>>({
            queryKey: role === 'operator' ? ['operator', 'ops', 'orders'] : [role, 'orders'],
          })
          .flatMap(([, data]) => data?.pages?.flatMap((page) => page.items) ?? data?.items ?? [])
          .find((item) => item.id === id);
      return order ? [t('live.changed', { number: order.number, status: nameOf(order.status) })] : [];
    });
    if (texts.length > 0) setText(texts.join('. '));
  }, [changed, queryClient, role, t, nameOf]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}

/** An operator sees both sides of an order; its page begins with the buyer's. */
function ownOf(
  order: Order | OperatorOrder | undefined,
): Pick<OrderSummary, 'number' | 'status'> | undefined {
  if (!order || 'number' in order) return order;
  return (order.client ?? order.supplier)?.order;
}
