import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import type { Role } from '@/api/role';
import type { OrderSummary } from '@/api/types';
import { useText } from '@/i18n/use-text';
import { useLaterChange } from '@/lib/use-later-change';
import { useCompanyChoices } from '../api/list-companies';
import { COMPANY_OF, withFilters, type OrdersSearch } from '../orders-search';
import { FiltersInForce } from './filters-in-force';
import classes from './order-filters.module.css';

interface Props {
  /** Whose list it is. */
  reader: Role;
  search: OrdersSearch;
  /** What the list shows at the moment. */
  listed: OrderSummary[];
  onChange: (search: OrdersSearch) => void;
}

/** What few lists are narrowed by, shown on demand; and which filters are in force. */
export function MoreFilters({ reader, search, listed, onChange }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const choices = useCompanyChoices(reader, listed, open || Boolean(search.buyerId ?? search.supplierId));
  const set = (part: OrdersSearch) => onChange(withFilters(search, part));
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('orders.filter.more')}
      </Button>
      {open && (
        <div className={classes.more}>
          {choices.map(({ filter, companies }) => (
            <NativeSelect
              key={filter}
              label={t(`order.${COMPANY_OF[filter]}`)}
              value={search[filter] ?? ''}
              onChange={(event) => set({ [filter]: event.currentTarget.value })}
              data={[
                { value: '', label: t('orders.filter.company.any') },
                ...companies.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ))}
          <DayField
            label={t('orders.filter.from')}
            value={search.placedFrom ?? ''}
            onChange={(placedFrom) => set({ placedFrom })}
          />
          <DayField
            label={t('orders.filter.to')}
            value={search.placedTo ?? ''}
            onChange={(placedTo) => set({ placedTo })}
          />
        </div>
      )}
      {Object.keys(search).length > 0 && (
        <div className={classes.inForce}>
          <FiltersInForce choices={choices} search={search} onChange={set} />
          <Button variant="subtle" size="xs" onClick={() => onChange({})}>
            {t('action.clearFilters')}
          </Button>
        </div>
      )}
    </>
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
