import type { HistoryEntry, Order } from '@/api/types';
import { ScrollingTable } from '@/components/scrolling-table';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './order-details.module.css';

/** For whoever has to look closely: ids, versions, messages. Folded. */
export function OrderDetails({ order, history }: { order: Order; history: HistoryEntry[] }) {
  const t = useText();
  const format = useFormat();
  const messages = history.filter((entry) => entry.direction !== null);
  return (
    <details className={classes.details}>
      <summary>{t('details.title')}</summary>
      <dl className={classes.facts}>
        <dt>{t('details.id')}</dt>
        <dd className={table.mono}>{order.id}</dd>
        <dt>{t('details.version')}</dt>
        <dd>{order.version}</dd>
        <dt>{t('details.model')}</dt>
        <dd className={table.mono}>{order.modelVersion}</dd>
      </dl>
      <ScrollingTable label={t('details.messages')}>
        <thead>
          <tr>
            <th scope="col">{t('details.messages')}</th>
            <th scope="col" className={table.right}>
              {t('details.sequence')}
            </th>
            <th scope="col">{t('step.when')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((entry) => (
            <tr key={entry.cursor}>
              <td>
                <span className={table.mono}>{entry.name}</span>{' '}
                <span className={table.muted}>
                  {t(entry.direction === 'sent' ? 'details.sent' : 'details.received')}
                </span>
              </td>
              <td className={table.right}>{entry.sequence}</td>
              <td>{format.exact(entry.at)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  );
}
