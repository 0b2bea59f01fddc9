import { NativeSelect, TextInput } from '@mantine/core';
import type { Side } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { useLaterChange } from '@/lib/use-later-change';
import type { Company } from '../api/list-companies';
import { companyFilter, type OrdersSearch } from '../orders-search';
import classes from './order-filters.module.css';

interface Props {
  side: Side;
  search: OrdersSearch;
  companies: Company[];
  onChange: (part: OrdersSearch) => void;
}

/** What few lists are narrowed by. */
export function MoreFilters({ side, search, companies, onChange }: Props) {
  const t = useText();
  const filter = companyFilter(side);
  return (
    <div className={classes.more}>
      <NativeSelect
        label={t(side === 'buyer' ? 'order.supplier' : 'order.buyer')}
        value={search[filter] ?? ''}
        onChange={(event) => onChange({ [filter]: event.currentTarget.value })}
        data={[
          { value: '', label: t('orders.filter.company.any') },
          ...companies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DayField
        label={t('orders.filter.from')}
        value={search.placedFrom ?? ''}
        onChange={(placedFrom) => onChange({ placedFrom })}
      />
      <DayField
        label={t('orders.filter.to')}
        value={search.placedTo ?? ''}
        onChange={(placedTo) => onChange({ placedTo })}
      />
    </div>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (date: string) => void;
}

/** While a year is being typed, each further digit makes another year of it. */
function DayField({ label, value, onChange }: DayProps) {
  const { text, change } = useLaterChange(value, onChange);
  return (
    <TextInput
      type="date"
      label={label}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
