import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PriceListEntry } from '@/api/types';
import { PerBase } from '@/components/per-base';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount, readingsOf } from '@/lib/decimal-input';
import classes from './prices.module.css';

interface Props {
  entries: PriceListEntry[];
  edits: ReadonlyMap<string, string>;
  onEdit: (sku: string, value: string) => void;
}

/** As prices.module.css has them. */
const ROW_PX = 44;
const CARD_PX = 60;
const PHONE_CARD_PX = 96;
const AT_ONCE = { getInitialValueInEffect: false };

/** Thousands of prices, of which only those on screen exist. */
export function PriceTable({ entries, edits, onEdit }: Props) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const cards = useMediaQuery('(max-width: 1099px)', false, AT_ONCE);
  const onPhone = useMediaQuery('(max-width: 559px)', false, AT_ONCE);
  const rowPx = onPhone ? PHONE_CARD_PX : cards ? CARD_PX : ROW_PX;
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: 12,
    getItemKey: (index) => entries[index]?.sku ?? index,
  });
  // It keeps what it has estimated.
  useEffect(() => rows.measure(), [rows, rowPx]);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="table"
      aria-label={t('prices.title')}
      aria-rowcount={entries.length + 1}
    >
      <div role="rowgroup">
        <div role="row" className={classes.head} aria-rowindex={1}>
          <span role="columnheader">{t('prices.sku')}</span>
          <span role="columnheader">{t('prices.name')}</span>
          <span role="columnheader">{t('prices.unit')}</span>
          <span role="columnheader" className={classes.right}>
            {t('prices.vat')}
          </span>
          <span role="columnheader" className={classes.right}>
            {t('prices.now')}
          </span>
          <span role="columnheader" className={classes.right}>
            {t('prices.new')}
          </span>
          <span role="columnheader" className={classes.right}>
            {t('prices.validFrom')}
          </span>
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <PriceRow
                key={key}
                entry={entry}
                index={index}
                top={start}
                edit={edits.get(entry.sku)}
                named={cards}
                onEdit={onEdit}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  entry: PriceListEntry;
  index: number;
  top: number;
  edit: string | undefined;
  /** Whether the field has to say itself what it is for: cards have no headings. */
  named: boolean;
  onEdit: (sku: string, value: string) => void;
}

function PriceRow({ entry, index, top, edit, named, onEdit }: RowProps) {
  const t = useText();
  const format = useFormat();
  const invalid = edit !== undefined && !isAmount(edit);
  return (
    <div role="row" className={classes.row} style={{ top }} aria-rowindex={index + 2}>
      <span role="cell" className={classes.sku}>
        {entry.sku}
      </span>
      <span role="cell" className={classes.name} title={entry.name}>
        {entry.name}
      </span>
      <span role="cell" className={classes.unit}>
        {entry.unitCode}
      </span>
      <span role="cell" className={`${classes.right} ${classes.vat} ${classes.muted}`}>
        {format.percent(entry.vatRatePercent)}
      </span>
      <span role="cell" className={`${classes.right} ${classes.now}`}>
        {format.amount(entry.unitPrice)}
        <PerBase quantity={entry.baseQuantity} />
      </span>
      <span role="cell" className={classes.edit}>
        <input
          className={classes.price}
          aria-label={t('prices.new.of', { sku: entry.sku })}
          aria-invalid={invalid}
          title={
            invalid
              ? t(isAmbiguous(edit) ? 'number.ambiguous' : 'prices.invalid', readingsOf(edit))
              : undefined
          }
          data-state={edit === undefined ? undefined : 'changed'}
          inputMode="decimal"
          placeholder={named ? t('prices.new') : '–'}
          value={edit ?? ''}
          onChange={(event) => onEdit(entry.sku, event.currentTarget.value)}
        />
      </span>
      <span role="cell" className={`${classes.right} ${classes.from} ${classes.muted}`}>
        {format.day(entry.validFrom)}
      </span>
    </div>
  );
}
