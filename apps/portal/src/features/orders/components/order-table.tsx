import type { ReactNode } from 'react';
import type { Side } from '@/api/role';
import type { OrderSummary } from '@/api/types';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { OrderRow } from './order-row';
import classes from './order-table.module.css';

export interface OrderGroup {
  key: string;
  /** Without one the rows stand for themselves. */
  name?: string;
  count?: number;
  /** There are more than that. */
  hasMore?: boolean;
  orders: OrderSummary[];
  /** Below the rows. */
  footer?: ReactNode;
}

interface Props {
  side: Side;
  label: string;
  groups: OrderGroup[];
  /** Whether it has left the list that it is still shown in. */
  isGone?: (id: string) => boolean;
  /** At the end of each row. */
  actionOf?: (order: OrderSummary) => ReactNode;
}

/** Orders as a table; on a phone each row becomes a card. */
export function OrderTable({ side, label, groups, isGone, actionOf }: Props) {
  const t = useText();
  const columns = actionOf ? 7 : 6;
  return (
    <div className={classes.frame}>
      <table className={`${table.table} ${classes.table}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('order.order')}</th>
            <th scope="col">{t(side === 'buyer' ? 'order.supplier' : 'order.buyer')}</th>
            <th scope="col">{t('status.label')}</th>
            <th scope="col">{t('order.due')}</th>
            <th scope="col" className={table.right}>
              {t('order.netTotal')}
            </th>
            <th scope="col" className={table.right}>
              {t('order.updated')}
            </th>
            {actionOf && <th aria-hidden />}
          </tr>
        </thead>
        {groups.map(({ key, name, count, hasMore, orders, footer }) => (
          <tbody key={key}>
            {name && (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={columns}>
                  {t(hasMore ? 'work.group.more' : 'work.group', { name, count: count ?? orders.length })}
                </th>
              </tr>
            )}
            {orders.map((order) => (
              <OrderRow
                key={order.id}
                side={side}
                order={order}
                gone={isGone?.(order.id) ?? false}
                action={actionOf?.(order)}
                withAction={!!actionOf}
              />
            ))}
            {footer && (
              <tr className={classes.footer}>
                <td colSpan={columns}>{footer}</td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
