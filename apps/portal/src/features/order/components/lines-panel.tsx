import type { Order } from '@/api/types';
import { Panel } from '@/components/panel';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useUnits } from '@/i18n/use-units';
import { ItemCell } from './item-cell';
import classes from './lines-panel.module.css';

interface Props {
  order: Order;
  /** Whether another table on the page shows the lines already. */
  wishesOnly?: boolean;
}

/** What was ordered, with what the buyer said about it. */
export function LinesPanel({ order, wishesOnly = false }: Props) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const { delivery, note } = order;
  const wishes = [delivery?.date && format.calendarDay(delivery.date), delivery?.address]
    .filter(Boolean)
    .join(' · ');
  return (
    <Panel title={t(wishesOnly ? 'lines.wishes' : 'lines.title')} flush>
      {!wishesOnly && (
        <table className={table.table} aria-label={t('lines.title')}>
          <thead>
            <tr>
              <th scope="col">{t('quotation.item')}</th>
              <th scope="col" className={table.right}>
                {t('quotation.quantity')}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.lineNumber}>
                <ItemCell line={line} />
                <td className={table.right}>{units.quantity(line.quantity, line.unitCode)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(wishes || note) && (
        <dl className={classes.wishes}>
          {wishes && (
            <>
              <dt>{t('lines.delivery')}</dt>
              <dd>{wishes}</dd>
            </>
          )}
          {note && (
            <>
              <dt>{t('lines.note')}</dt>
              <dd>{note}</dd>
            </>
          )}
        </dl>
      )}
    </Panel>
  );
}
