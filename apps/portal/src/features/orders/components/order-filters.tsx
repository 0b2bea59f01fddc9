import { NativeSelect, Switch } from '@mantine/core';
import { otherSide, type Side } from '@/api/role';
import type { OrderStatus, OrderSummary } from '@/api/types';
import { SearchField } from '@/components/search-field';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { ENDED, STATUSES, withFilters, type OrdersSearch } from '../orders-search';
import { MoreFilters } from './more-filters';
import classes from './order-filters.module.css';

interface Props {
  side: Side;
  search: OrdersSearch;
  /** What the list shows at the moment. */
  listed: OrderSummary[];
  onChange: (search: OrdersSearch) => void;
}

/** The statuses as one choice of the select. */
const CLOSED = ENDED.join();

export function OrderFilters({ side, search, listed, onChange }: Props) {
  const t = useText();
  const nameOf = useStatusName();
  const set = (part: OrdersSearch) => onChange(withFilters(search, part));
  const statuses = search.status?.join() ?? '';
  const choices: { value: string; label: string }[] = [
    { value: '', label: t('orders.filter.any', { name: t('orders.filter.status') }) },
    { value: CLOSED, label: t('work.closed') },
    ...STATUSES.map((status) => ({ value: status, label: nameOf(status) })),
  ];
  // An address may ask for any of them together.
  if (!choices.some(({ value }) => value === statuses))
    choices.push({ value: statuses, label: search.status?.map(nameOf).join(', ') ?? '' });
  return (
    <div className={classes.filters}>
      <SearchField
        className={classes.text}
        label={t(`orders.filter.q.${side}`)}
        value={search.q ?? ''}
        onChange={(q) => set({ q })}
      />
      <NativeSelect
        aria-label={t('orders.filter.status')}
        value={statuses}
        onChange={({ currentTarget: { value } }) =>
          set({ status: value ? (value.split(',') as OrderStatus[]) : undefined })
        }
        data={choices}
      />
      <NativeSelect
        aria-label={t('orders.filter.turn')}
        value={search.turn ?? ''}
        onChange={(event) => set({ turn: (event.currentTarget.value || undefined) as OrdersSearch['turn'] })}
        data={[
          { value: '', label: t('orders.filter.any', { name: t('orders.filter.turn') }) },
          { value: side, label: t('orders.filter.turn.mine') },
          { value: otherSide(side), label: t('orders.filter.turn.theirs') },
        ]}
      />
      <Switch
        label={t('orders.filter.overdue')}
        checked={search.overdue ?? false}
        onChange={(event) => set({ overdue: event.currentTarget.checked || undefined })}
      />
      <MoreFilters reader={side} search={search} listed={listed} onChange={onChange} />
    </div>
  );
}
