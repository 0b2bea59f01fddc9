import { Link } from '@tanstack/react-router';
import type { OperatorOrderSummary } from '@/api/types';
import { Ago } from '@/components/ago';
import { Due } from '@/components/due';
import { Panel } from '@/components/panel';
import { StatusBadge } from '@/components/status-badge';
import table from '@/components/table.module.css';
import { elementName } from '@/features/diagram/model/element-names';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import classes from './board.module.css';

/** Orders of all companies, each as its side sees it. */
export function OpsOrderTable({ orders }: { orders: readonly OperatorOrderSummary[] }) {
  const t = useText();
  return (
    <Panel flush>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`} aria-label={t('opsOrders.title')}>
          <thead>
            <tr>
              <th scope="col">{t('order.order')}</th>
              <th scope="col">{t('opsOrders.companies')}</th>
              <th scope="col">{t('step.side')}</th>
              <th scope="col">{t('status.label')}</th>
              <th scope="col">{t('opsOrder.element')}</th>
              <th scope="col">{t('order.due')}</th>
              <th scope="col" className={table.right}>
                {t('order.updated')}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <OpsOrderRow key={`${order.side}${order.id}`} order={order} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function OpsOrderRow({ order }: { order: OperatorOrderSummary }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <tr>
      <td className={table.nowrap}>
        <Link to="/ops/orders/$orderId" params={{ orderId: order.id }} data-row-link>
          {order.number}
        </Link>
      </td>
      <td>
        {order.buyer.name}
        <span className={classes.buyer}>→ {partyName(order.supplier, t)}</span>
      </td>
      <td className={table.muted} data-label={t('step.side')}>
        {t(order.side === 'client' ? 'order.buyer' : 'order.supplier')}
      </td>
      <td>
        <StatusBadge status={order.status} side={order.side} />
        {order.blocked && <div className={classes.down}>{t('order.blocked')}</div>}
      </td>
      <td data-label={t('opsOrder.element')}>{elementName(order.waitingAt, language)}</td>
      <td className={table.nowrap} data-label={t('order.due')}>
        <Due at={order.dueAt} overdue={order.overdue} />
      </td>
      <td className={`${table.right} ${table.muted}`} data-label={t('order.updated')}>
        <Ago at={order.updatedAt} />
      </td>
    </tr>
  );
}
