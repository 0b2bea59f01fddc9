import { Link } from '@tanstack/react-router';
import type { OperatorStats } from '@/api/types';
import { Ago } from '@/components/ago';
import { Panel } from '@/components/panel';
import table from '@/components/table.module.css';
import { elementName } from '@/features/diagram/model/element-names';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import classes from './board.module.css';

export function OldestPanel({ oldest }: { oldest: OperatorStats['oldestWaiting'] }) {
  const t = useText();
  const { language } = useLanguage();
  if (oldest.length === 0) return null;
  return (
    <Panel title={t('board.oldest')} flush>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`} aria-label={t('board.oldest')}>
          <thead>
            <tr>
              <th scope="col">{t('order.order')}</th>
              <th scope="col">{t('opsOrder.element')}</th>
              <th scope="col" className={table.right}>
                {t('board.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {oldest.map(({ orderId, number, buyer, element, since }) => (
              <tr key={orderId}>
                <td className={table.nowrap}>
                  <Link to="/ops/orders/$orderId" params={{ orderId }} data-row-link>
                    {number}
                  </Link>
                  <span className={classes.buyer}>{buyer.name}</span>
                </td>
                <td data-label={t('opsOrder.element')}>{elementName(element, language)}</td>
                <td className={`${table.right} ${table.muted}`} data-label={t('board.since')}>
                  <Ago at={since} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
