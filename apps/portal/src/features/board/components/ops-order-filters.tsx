import { NativeSelect, SegmentedControl } from '@mantine/core';
import page from '@/components/page.module.css';
import { SearchField } from '@/components/search-field';
import { MoreFilters } from '@/features/orders/components/more-filters';
import { withFilters, type OrdersSearch } from '@/features/orders/orders-search';
import { useText } from '@/i18n/use-text';
import type { OperatorOrderSummary } from '@/api/types';
import { STATES, type OpsOrdersSearch } from '../ops-orders-search';

interface Props {
  search: OpsOrdersSearch;
  /** What the list shows at the moment. */
  listed: OperatorOrderSummary[];
  onChange: (search: OpsOrdersSearch) => void;
}

const NAMES = {
  open: 'opsOrders.open',
  overdue: 'opsOrders.overdue',
  blocked: 'opsOrders.blocked',
  all: 'opsOrders.all',
} as const;

export function OpsOrderFilters({ search, listed, onChange }: Props) {
  const t = useText();
  const { state = 'open', ...filters } = search;
  const set = (part: OrdersSearch) => onChange({ state, ...withFilters(filters, part) });
  return (
    <div className={page.filters}>
      <SegmentedControl
        aria-label={t('status.label')}
        value={state}
        data={STATES.map((value) => ({ value, label: t(NAMES[value]) }))}
        onChange={(next) => onChange({ ...filters, state: next })}
      />
      <SearchField label={t('orders.filter.q')} value={filters.q ?? ''} onChange={(q) => set({ q })} />
      <NativeSelect
        aria-label={t('orders.filter.turn')}
        value={filters.turn ?? ''}
        onChange={(event) => set({ turn: (event.currentTarget.value || undefined) as OrdersSearch['turn'] })}
        data={[
          { value: '', label: t('orders.filter.any', { name: t('orders.filter.turn') }) },
          { value: 'buyer', label: t('turn.buyer') },
          { value: 'supplier', label: t('turn.supplier') },
        ]}
      />
      <MoreFilters
        reader="operator"
        search={filters}
        listed={listed}
        onChange={(next) => onChange({ state, ...next })}
      />
    </div>
  );
}
