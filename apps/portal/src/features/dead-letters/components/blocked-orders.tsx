import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoadMore } from '@/components/load-more';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { operatorOrdersQuery } from '@/features/board/api/operations';
import { ResyncButton } from '@/features/board/components/resync-button';
import { useText } from '@/i18n/use-text';
import { useReasonText } from '@/i18n/use-reason-text';

/** Orders that wait for a message to be redriven. */
export function BlockedOrders() {
  const t = useText();
  const reasonOf = useReasonText();
  const blocked = useInfiniteQuery(operatorOrdersQuery({ state: 'blocked' }));
  const items = blocked.data?.pages.flatMap((page) => page.items) ?? [];
  if (blocked.error && items.length === 0)
    return <ProblemPanel error={blocked.error} onRetry={() => void blocked.refetch()} />;
  if (items.length === 0) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('dead.blocked')} flush>
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`} aria-label={t('dead.blocked')}>
            <thead>
              <tr>
                <th scope="col">{t('order.order')}</th>
                <th scope="col">{t('order.buyer')}</th>
                <th scope="col">{t('dead.reason')}</th>
                <th scope="col">{t('step.side')}</th>
                <th aria-hidden />
              </tr>
            </thead>
            <tbody>
              {items.map((order) => (
                <tr key={`${order.side}${order.id}`}>
                  <td className={table.nowrap}>
                    <Link to="/ops/orders/$orderId" params={{ orderId: order.id }} data-row-link>
                      {order.number}
                    </Link>
                  </td>
                  <td>{order.buyer.name}</td>
                  <td>{order.blocked && reasonOf(order.blocked.code)}</td>
                  <td className={table.muted}>{t(`side.${order.side}`)}</td>
                  <td className={`${table.right} ${table.action}`}>
                    <ResyncButton orderId={order.id} side={order.side} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <LoadMore list={blocked} />
    </div>
  );
}
