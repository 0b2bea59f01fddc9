import type { Quotation } from '@/api/types';
import { PerBase } from '@/components/per-base';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useUnits } from '@/i18n/use-units';
import { ItemCell } from './item-cell';
import classes from './priced-lines.module.css';

interface Props {
  /** What the table is about. */
  label: string;
  lines: Quotation['lines'];
  /** In place of the amount of a line that has no price. */
  unpriced: string;
}

/** Lines with their prices, as a quotation shows them. */
export function PricedLines({ label, lines, unpriced }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  return (
    <table className={`${table.table} ${classes.lines}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('quotation.item')}</th>
          <th scope="col" className={table.right}>
            {t('quotation.quantity')}
          </th>
          <th scope="col" className={`${table.right} ${classes.wide}`}>
            {t('quotation.unitPrice')}
          </th>
          <th scope="col" className={table.right}>
            {t('quotation.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNumber}>
            <ItemCell line={line} />
            <td className={table.right}>{units.quantity(line.quantity, line.unitCode)}</td>
            <td className={`${table.right} ${classes.wide}`}>
              {line.unitPrice ? format.amount(line.unitPrice) : t('unit.none')}
              <PerBase quantity={line.baseQuantity} />
            </td>
            <td className={table.right}>
              {line.netAmount ? (
                format.amount(line.netAmount)
              ) : (
                <span className={classes.unpriced}>{unpriced}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
