import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Side } from '@/api/role';
import type { OrderStatus } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { STATUSES, type OrdersSearch } from '../orders-search';
import classes from './order-filters.module.css';

interface Props {
  side: Side;
  search: OrdersSearch;
  onChange: (search: OrdersSearch) => void;
}

const TYPING_MS = 300;

export function OrderFilters({ side, search, onChange }: Props) {
  const t = useText();
  const nameOf = useStatusName();
  const [text, setText] = useState(search.q ?? '');
  useEffect(() => setText(search.q ?? ''), [search.q]);
  const set = (part: Partial<OrdersSearch>) =>
    onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value)));
  const setLater = useDebouncedCallback((q: string) => set({ q }), TYPING_MS);
  const other = side === 'buyer' ? 'supplier' : 'buyer';
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.text}
        type="search"
        aria-label={t('orders.filter.q')}
        placeholder={t('orders.filter.q')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setLater(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('orders.filter.status')}
        value={search.status?.[0] ?? ''}
        onChange={(event) => {
          const status = event.currentTarget.value as OrderStatus | '';
          set({ status: status ? [status] : undefined });
        }}
        data={[
          { value: '', label: t('orders.filter.any', { name: t('orders.filter.status') }) },
          ...STATUSES.map((status) => ({ value: status, label: nameOf(status) })),
        ]}
      />
      <NativeSelect
        aria-label={t('orders.filter.turn')}
        value={search.turn ?? ''}
        onChange={(event) => set({ turn: (event.currentTarget.value || undefined) as OrdersSearch['turn'] })}
        data={[
          { value: '', label: t('orders.filter.any', { name: t('orders.filter.turn') }) },
          { value: side, label: t('orders.filter.turn.mine') },
          { value: other, label: t('orders.filter.turn.theirs') },
        ]}
      />
      <Switch
        label={t('orders.filter.overdue')}
        checked={search.overdue ?? false}
        onChange={(event) => set({ overdue: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}
