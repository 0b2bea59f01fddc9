import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { SearchField } from '@/components/search-field';
import { Due } from '@/components/due';
import { Ago } from '@/components/ago';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { StatusBadge } from '@/components/status-badge';
import table from '@/components/table.module.css';
import { elementName } from '@/features/diagram/model/element-names';
import { MoreFilters } from '@/features/orders/components/more-filters';
import { withFilters, type OrdersSearch } from '@/features/orders/orders-search';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import { useSearchOf } from '@/lib/use-address';
import { operatorOrdersQuery } from '../api/operations';
import { STATES, type OpsOrdersSearch } from '../ops-orders-search';
import classes from './board.module.css';

const NAMES = {
  open: 'opsOrders.open',
  overdue: 'opsOrders.overdue',
  blocked: 'opsOrders.blocked',
  all: 'opsOrders.all',
} as const;

/** Orders of all companies, each as its side sees it. */
export function OpsOrdersPage() {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { state = 'open', ...filters } = useSearchOf<OpsOrdersSearch>();
  const { waitingAt, turn, q } = filters;
  const go = (search: OpsOrdersSearch) => void navigate({ to: '/ops/orders', search });
  const set = (part: OrdersSearch) => go({ state, ...withFilters(filters, part) });
  const orders = useInfiniteQuery(operatorOrdersQuery({ state, ...filters }));
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('opsOrders.title')}
        subtitle={waitingAt && t('opsOrders.at', { name: elementName(waitingAt, language) })}
      />
      <div className={page.filters}>
        <SegmentedControl
          aria-label={t('status.label')}
          value={state}
          data={STATES.map((value) => ({ value, label: t(NAMES[value]) }))}
          onChange={(next) => go({ ...filters, state: next })}
        />
        <SearchField label={t('orders.filter.q')} value={q ?? ''} onChange={(text) => set({ q: text })} />
        <NativeSelect
          aria-label={t('orders.filter.turn')}
          value={turn ?? ''}
          onChange={(event) =>
            set({ turn: (event.currentTarget.value || undefined) as OrdersSearch['turn'] })
          }
          data={[
            { value: '', label: t('orders.filter.any', { name: t('orders.filter.turn') }) },
            { value: 'buyer', label: t('turn.buyer') },
            { value: 'supplier', label: t('turn.supplier') },
          ]}
        />
        <MoreFilters
          reader="operator"
          search={filters}
          listed={items}
          onChange={(next) => go({ state, ...next })}
        />
      </div>
      {orders.error && items.length === 0 ? (
        <ProblemPanel error={orders.error} onRetry={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <LateSkeleton rows={6} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconChecks} title={t('opsOrders.empty')} />
      ) : (
        <Panel flush>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
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
                {items.map((order) => (
                  <tr key={`${order.side}${order.id}`}>
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
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      <LoadMore list={orders} />
    </>
  );
}
