import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { elementName } from '@/features/diagram/model/element-names';
import { useLanguage } from '@/i18n/language-context';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import type { CompanyChoice } from '../api/list-companies';
import { COMPANY_OF, type OrdersSearch } from '../orders-search';

interface Props {
  choices: CompanyChoice[];
  search: OrdersSearch;
  onChange: (part: OrdersSearch) => void;
}

/** Those that no field above the list shows, each to be taken away. */
export function FiltersInForce({ choices, search, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { placedFrom, placedTo, waitingAt } = search;
  const companies = choices.map(({ filter, companies }): [keyof OrdersSearch, string | undefined] => {
    const id = search[filter];
    const name = companies.find((company) => company.id === id)?.name ?? id;
    return [filter, name && t(`orders.filter.${COMPANY_OF[filter]}`, { name })];
  });
  const inForce: [keyof OrdersSearch, string | undefined][] = [
    ['waitingAt', waitingAt && t('orders.filter.at', { name: elementName(waitingAt, language) })],
    ...companies,
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
