import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { PerBase } from '@/components/per-base';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useUnits } from '@/i18n/use-units';
import { isAmbiguous, isAmount, readingsOf } from '@/lib/decimal-input';
import type { PriceRow } from '../price-rows';
import classes from './prices.module.css';

interface Props {
  row: PriceRow;
  /** Of its article's. */
  isFirst: boolean;
  index: number;
  top: number;
  /** Null where it is not to begin. */
  edit: string | null | undefined;
  /** Whether the field has to say itself what it is for: cards have no headings. */
  named: boolean;
  /** The supplier's; the reader's own until it is known. */
  timeZone: string | undefined;
  onEdit: (key: string, value: string | null) => void;
}

/** A price and the field for the next one; one that begins later can be cancelled. */
export function PriceTableRow({ row, isFirst, index, top, edit, named, timeZone, onEdit }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const { key, entry, later, cancelling } = row;
  const { sku } = entry;
  const date = timeZone ? format.dayIn(timeZone, entry.validFrom) : format.day(entry.validFrom);
  const from = later && t('prices.from', { date });
  const typed = edit ?? '';
  const invalid = typed !== '' && !isAmount(typed);
  return (
    <div
      role="row"
      className={classes.row}
      data-later={later || undefined}
      data-cancelled={edit === null || undefined}
      style={{ top }}
      aria-rowindex={index + 2}
    >
      <span role="cell" className={classes.sku}>
        {sku}
      </span>
      <span role="cell" className={classes.name} title={entry.name}>
        {[isFirst && entry.name, from].filter(Boolean).join(' · ')}
      </span>
      <span role="cell" className={classes.unit} title={entry.unitCode}>
        {units.unit(entry.unitCode)}
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
          aria-label={t(later ? 'prices.new.from' : 'prices.new.of', { sku, date })}
          aria-invalid={invalid}
          title={
            invalid
              ? t(isAmbiguous(typed) ? 'number.ambiguous' : 'prices.invalid', readingsOf(typed))
              : undefined
          }
          data-state={typed ? 'changed' : undefined}
          inputMode="decimal"
          placeholder={named ? t('prices.new') : '–'}
          disabled={edit === null}
          value={typed}
          onChange={(event) => onEdit(key, event.currentTarget.value)}
        />
        {cancelling && (
          <ActionIcon
            className={classes.cancel}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t(edit === null ? 'prices.keep.from' : 'prices.cancel.from', { sku, date })}
            onClick={() => onEdit(key, edit === null ? '' : null)}
          >
            {edit === null ? <IconArrowBackUp size={16} /> : <IconTrash size={16} />}
          </ActionIcon>
        )}
      </span>
      <span role="cell" className={`${classes.right} ${classes.from} ${classes.muted}`}>
        {date}
      </span>
    </div>
  );
}
