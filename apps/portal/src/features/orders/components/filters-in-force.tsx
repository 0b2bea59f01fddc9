import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { otherSide, type Side } from '@/api/role';
import { elementName } from '@/features/diagram/model/element-names';
import { useLanguage } from '@/i18n/language-context';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import type { Company } from '../api/list-companies';
import { companyFilter, type OrdersSearch } from '../orders-search';

interface Props {
  side: Side;
  search: OrdersSearch;
  companies: Company[];
  onChange: (part: OrdersSearch) => void;
}

/** Those that no field above the list shows, each to be taken away. */
export function FiltersInForce({ side, search, companies, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const filter = companyFilter(side);
  const { [filter]: companyId, placedFrom, placedTo, waitingAt } = search;
  const nameOf = (id: string) => companies.find((company) => company.id === id)?.name ?? id;
  const inForce: [keyof OrdersSearch, string | undefined][] = [
    ['waitingAt', waitingAt && t('orders.filter.at', { name: elementName(waitingAt, language) })],
    [filter, companyId && t(`orders.filter.${otherSide(side)}`, { name: nameOf(companyId) })],
    ['placedFrom', placedFrom && t('orders.filter.fromDay', { date: format.calendarDay(placedFrom) })],
    ['placedTo', placedTo && t('orders.filter.toDay', { date: format.calendarDay(placedTo) })],
  ];
  return inForce.map(
    ([name, text]) =>
      text && (
        <Button
          key={name}
          variant="light"
          size="xs"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t('orders.filter.remove', { name: text })}
          onClick={() => onChange({ [name]: undefined })}
        >
          {text}
        </Button>
      ),
  );
}
