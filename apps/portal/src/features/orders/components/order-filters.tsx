import { Button, NativeSelect, Switch } from '@mantine/core';
import type { Side } from '@/api/role';
import type { OrderStatus } from '@/api/types';
import { SearchField } from '@/components/search-field';
import { elementName } from '@/features/diagram/model/element-names';
import { useSuppliers } from '@/features/suppliers/api/list-suppliers';
import { useLanguage } from '@/i18n/language-context';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';
import { ENDED, STATUSES, type OrdersSearch } from '../orders-search';
import classes from './order-filters.module.css';

interface Props {
  side: Side;
  search: OrdersSearch;
  onChange: (search: OrdersSearch) => void;
}

/** The statuses as one choice of the select. */
const CLOSED = ENDED.join();

export function OrderFilters({ side, search, onChange }: Props) {
  const t = useText();
  const { language } = useLanguage();
  const nameOf = useStatusName();
  const set = (part: Partial<OrdersSearch>) =>
    onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value)));
  const statuses = search.status?.join() ?? '';
  const choices: { value: string; label: string }[] = [
    { value: '', label: t('orders.filter.any', { name: t('orders.filter.status') }) },
    { value: CLOSED, label: t('work.closed') },
    ...STATUSES.map((status) => ({ value: status, label: nameOf(status) })),
  ];
  // An address may ask for any of them together.
  if (!choices.some(({ value }) => value === statuses))
    choices.push({ value: statuses, label: search.status?.map(nameOf).join(', ') ?? '' });
  const other = side === 'buyer' ? 'supplier' : 'buyer';
  return (
    <div className={classes.filters}>
      <SearchField
        className={classes.text}
        label={t('orders.filter.q')}
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
          { value: other, label: t('orders.filter.turn.theirs') },
        ]}
      />
      <Switch
        label={t('orders.filter.overdue')}
        checked={search.overdue ?? false}
        onChange={(event) => set({ overdue: event.currentTarget.checked || undefined })}
      />
      {search.waitingAt && (
        <span>{t('orders.filter.at', { name: elementName(search.waitingAt, language) })}</span>
      )}
      {search.supplierId && <SupplierName id={search.supplierId} />}
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('action.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function SupplierName({ id }: { id: string }) {
  const t = useText();
  const supplier = useSuppliers().data?.find((one) => one.id === id);
  return <span>{t('orders.filter.supplier', { name: supplier?.name ?? id })}</span>;
}
