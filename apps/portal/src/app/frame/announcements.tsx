import { VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Role } from '@/api/role';
import type { Order, OrderPage } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';

/** Until the changed order has been fetched again. */
const SETTLE_MS = 600;

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
        queryClient.getQueryData<Order>([role, 'order', id]) ??
        queryClient
          .getQueriesData<{ pages?: OrderPage[] } & Partial<OrderPage>>({ queryKey: [role, 'orders'] })
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
