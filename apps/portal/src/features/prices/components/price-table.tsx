import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useText } from '@/i18n/use-text';
import { useTimeZone } from '../api/price-list';
import type { PriceEdits, PriceRow } from '../price-rows';
import { PriceTableRow } from './price-table-row';
import classes from './prices.module.css';

interface Props {
  rows: PriceRow[];
  edits: PriceEdits;
  onEdit: (key: string, value: string | null) => void;
}

/** As prices.module.css has them. */
const ROW_PX = 44;
const CARD_PX = 60;
const PHONE_CARD_PX = 96;
const AT_ONCE = { getInitialValueInEffect: false };

/** Thousands of prices, of which only those on screen exist; below a price of today those that begin later. */
export function PriceTable({ rows, edits, onEdit }: Props) {
  const t = useText();
  const timeZone = useTimeZone();
  const frame = useRef<HTMLDivElement>(null);
  const cards = useMediaQuery('(max-width: 1099px)', false, AT_ONCE);
  const onPhone = useMediaQuery('(max-width: 559px)', false, AT_ONCE);
  const rowPx = onPhone ? PHONE_CARD_PX : cards ? CARD_PX : ROW_PX;
  const onScreen = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: 12,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  // It keeps what it has estimated.
  useEffect(() => onScreen.measure(), [onScreen, rowPx]);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="table"
      aria-label={t('prices.title')}
      aria-rowcount={rows.length + 1}
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
      <div role="rowgroup" className={classes.body} style={{ height: onScreen.getTotalSize() }}>
        {onScreen.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <PriceTableRow
                key={key}
                row={row}
                isFirst={rows[index - 1]?.entry.sku !== row.entry.sku}
                index={index}
                top={start}
                edit={edits.get(row.key)}
                named={cards}
                timeZone={timeZone}
                onEdit={onEdit}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
