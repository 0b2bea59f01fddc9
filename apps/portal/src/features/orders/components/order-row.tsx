import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { homeOf, type Side } from '@/api/role';
import type { OrderSummary } from '@/api/types';
import { Ago } from '@/components/ago';
import { Due } from '@/components/due';
import { StatusBadge } from '@/components/status-badge';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import { useLive } from '@/live/live-context';
import classes from './order-table.module.css';

interface Props {
  side: Side;
  order: OrderSummary;
  /** The order has left this list: the row no longer says what may have changed since. */
  gone: boolean;
  action: ReactNode;
  withAction: boolean;
}

export function OrderRow({ side, order, gone, action, withAction }: Props) {
  const t = useText();
  const format = useFormat();
  const { changed } = useLive();
  const { netTotal, currency } = order;
  return (
    <tr className={classes.row} data-changed={changed.has(order.id) || undefined}>
      <th scope="row" className={classes.number}>
        <Link
          to={`${homeOf(side)}/orders/$orderId`}
          params={{ orderId: order.id }}
          className={classes.link}
          data-row-link
        >
          {order.number}
        </Link>{' '}
        {order.reference && (
          <span className={classes.reference} title={order.reference}>
            {order.reference}
          </span>
        )}
      </th>
      <td className={classes.party}>{partyName(side === 'buyer' ? order.supplier : order.buyer, t)}</td>
      <td className={classes.status}>
        {gone ? (
          <span className={table.muted}>{t('order.gone')}</span>
        ) : (
          <StatusBadge status={order.status} />
        )}
        {order.blocked && !gone && <span className={classes.blocked}>{t('order.blocked')}</span>}
      </td>
      <td className={`${classes.due} ${order.dueAt && !gone ? '' : classes.none}`}>
        {!gone && <Due at={order.dueAt} overdue={order.overdue} />}
      </td>
      <td className={`${table.right} ${classes.total} ${netTotal ? '' : classes.none}`}>
        {netTotal && currency ? format.money(netTotal, currency) : t('unit.none')}
      </td>
      <td className={`${table.right} ${table.muted} ${classes.updated}`}>
        <Ago at={order.updatedAt} />
      </td>
      {withAction && <td className={`${table.right} ${classes.action}`}>{!gone && action}</td>}
    </tr>
  );
}
