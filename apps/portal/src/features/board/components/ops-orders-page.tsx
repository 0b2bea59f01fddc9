import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import { elementName } from '@/features/diagram/model/element-names';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { useSearchOf } from '@/lib/use-address';
import { operatorOrdersQuery } from '../api/operations';
import type { OpsOrdersSearch } from '../ops-orders-search';
import { OpsOrderFilters } from './ops-order-filters';
import { OpsOrderTable } from './ops-order-table';

/** Orders of all companies; the filters stand in the address. */
export function OpsOrdersPage() {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const search = useSearchOf<OpsOrdersSearch>();
  const { waitingAt } = search;
  const orders = useInfiniteQuery(operatorOrdersQuery({ state: 'open', ...search }));
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('opsOrders.title')}
        subtitle={waitingAt && t('opsOrders.at', { name: elementName(waitingAt, language) })}
      />
      <OpsOrderFilters
        search={search}
        listed={items}
        onChange={(next) => void navigate({ to: '/ops/orders', search: next, replace: true })}
      />
      {orders.error && items.length === 0 ? (
        <ProblemPanel error={orders.error} onRetry={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <LateSkeleton rows={6} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconChecks} title={t('opsOrders.empty')} />
      ) : (
        <OpsOrderTable orders={items} />
      )}
      <LoadMore list={orders} />
    </>
  );
}
