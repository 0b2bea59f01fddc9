import { VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '@/api/role';
import type { OrderPage } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';
import { onAnnouncement } from '@/notices/announce';

/**
 * Tells screen readers politely what is announced, and what others have changed in the lists on screen; focus stays
 * where it is. An order is announced once it has not changed for a while: by then it has been read again. What is not
 * on screen is not read again, so that its status would be an old one; the page of an order announces its own itself.
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
    const listed = queryClient
      .getQueriesData<{ pages?: OrderPage[] } & Partial<OrderPage>>({
        queryKey: role === 'operator' ? ['operator', 'ops', 'orders'] : [role, 'orders'],
        type: 'active',
      })
      .flatMap(([, data]) => data?.pages?.flatMap((page) => page.items) ?? data?.items ?? []);
    const texts = settled.flatMap((id) => {
      const order = listed.find((item) => item.id === id);
      return order ? [t('live.changed', { number: order.number, status: nameOf(order.status) })] : [];
    });
    if (texts.length > 0) setText(texts.join('. '));
  }, [changed, queryClient, role, t, nameOf]);
  useEffect(() => onAnnouncement(setText), []);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
