import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useEffectEvent } from 'react';
import type { PriceListEntry, Supplier } from '@/api/types';
import { PerBase } from '@/components/per-base';
import { useFormat } from '@/i18n/use-format';
import { UnitField } from '@/components/unit-field';
import { useText } from '@/i18n/use-text';
import { readingsOf } from '@/lib/decimal-input';
import { articleOf, articlesQuery, showsPrices, soughtIn, taken } from '../articles';
import { itemText, NO_ARTICLE, type DraftLine, type Faults } from '../draft';
import classes from './order-form.module.css';

interface Props {
  line: DraftLine;
  index: number;
  supplier: Supplier | undefined;
  faults: Faults;
  onChange: (key: string, part: Partial<DraftLine>) => void;
  onRemove: ((key: string) => void) | undefined;
}

const TYPING_MS = 250;
const NAMED = { label: classes.cell };

/**
 * One line: an article of the supplier's list, by number or name, or free text that a person will price. Drawn anew
 * only where it changes itself: an order may have 500 of them, and somebody types in one.
 */
export const OrderLineFields = memo(function OrderLineFields(props: Props) {
  const { line, index, supplier, faults, onRemove } = props;
  const onChange = (part: Partial<DraftLine>) => props.onChange(line.key, part);
  const t = useText();
  const format = useFormat();
  const number = index + 1;
  const articles = useArticles(supplier, line.sku ?? line.item);
  const choose = (item: string) => {
    const article = articleOf(articles, item.trim());
    onChange({ item, ...(article ? taken(line, article) : NO_ARTICLE) });
  };
  const known = articles.find(({ sku }) => sku === line.sku);
  // What was typed quickly, pasted, or chosen from another supplier's list may still be on this list.
  const meant = line.sku === null ? articleOf(articles, line.item.trim()) : undefined;
  const take = useEffectEvent((entry: PriceListEntry) => onChange(taken(line, entry)));
  useEffect(() => {
    if (meant) take(meant);
  }, [meant]);
  // A line that was copied or left knows its number only; price and unit are what the list says now.
  const complete = useEffectEvent((entry: PriceListEntry) => {
    if (line.unitPrice !== entry.unitPrice || line.baseQuantity !== entry.baseQuantity)
      onChange(taken(line, entry));
  });
  useEffect(() => {
    if (known) complete(known);
  }, [known]);
  const fault = (field: string) => {
    const id = faults[`/lines/${index}/${field}`];
    return id && t(id, readingsOf(line.quantity));
  };
  return (
    <div className={classes.line} role="group" aria-label={`${t('new.lines')} ${number}`}>
      <Autocomplete
        label={t('new.item')}
        classNames={NAMED}
        aria-label={t('new.item.line', { line: number })}
        placeholder={t('new.item.hint')}
        data={[...new Set(articles.map(({ sku, name }) => itemText(sku, name)))]}
        filter={({ options }) => options}
        openOnFocus={false}
        maxLength={200}
        value={line.item}
        error={fault('name')}
        onChange={choose}
      />
      <TextInput
        label={t('new.quantity')}
        classNames={NAMED}
        aria-label={t('new.quantity.line', { line: number })}
        inputMode="decimal"
        value={line.quantity}
        error={fault('quantity')}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <UnitField
        label={t('new.unit')}
        labelClass={classes.cell}
        aria-label={t('new.unit.line', { line: number })}
        fixed={line.unitPrice !== null}
        value={line.unitCode}
        error={fault('unitCode')}
        onChange={(unitCode) => onChange({ unitCode })}
      />
      <span className={`${classes.price} ${line.unitPrice ? '' : classes.later}`}>
        {line.unitPrice && supplier
          ? format.money(line.unitPrice, supplier.currency)
          : line.item.trim() && t('new.price.later')}
        {line.unitPrice && <PerBase quantity={line.baseQuantity} />}
      </span>
      {onRemove && (
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('new.line.remove', { line: number })}
          onClick={() => onRemove(line.key)}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
      {line.replacedUnit && (
        <p className={classes.replaced} role="status">
          {t('new.unit.replaced', { unit: line.unitCode, before: line.replacedUnit })}
        </p>
      )}
    </div>
  );
});

function useArticles(supplier: Supplier | undefined, text: string): PriceListEntry[] {
  const [sought] = useDebouncedValue(soughtIn(text), TYPING_MS);
  const prices = useQuery({
    ...articlesQuery(supplier?.id ?? '', sought),
    enabled: showsPrices(supplier),
    // The last answer stays while somebody types, but not that of another supplier: its articles cannot be chosen here.
    placeholderData: (last, query) => (query?.queryKey[2] === supplier?.id ? last : undefined),
  });
  return prices.data?.entries ?? [];
}
