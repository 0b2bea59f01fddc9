import { Button } from '@mantine/core';
import { IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { download } from '@/api/download';
import { homeOf, useRole, type Side } from '@/api/role';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { filterOf, ordersQuery } from '../api/list-orders';
import { ordersSearch, type OrdersSearch } from '../orders-search';
import { OrderFilters } from './order-filters';
import { OrderTable } from './order-table';

/** All orders of a company; the filters stand in the address. */
export function OrdersPage() {
  const t = useText();
  const side = useRole() as Side;
  const search = ordersSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const orders = useInfiniteQuery(ordersQuery(side, search));
  const setSearch = (next: OrdersSearch) =>
    void navigate({ to: `${homeOf(side)}/orders`, search: next, replace: true });
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('orders.title')} actions={<ExportButton side={side} search={search} />} />
      <OrderFilters side={side} search={search} listed={items} onChange={setSearch} />
      {orders.error && items.length === 0 ? (
        <ProblemPanel error={orders.error} onRetry={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <LateSkeleton rows={8} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconFilterOff} title={t('orders.empty')}>
          <Button variant="default" onClick={() => setSearch({})}>
            {t('action.clearFilters')}
          </Button>
        </EmptyState>
      ) : (
        <OrderTable side={side} label={t('orders.title')} groups={[{ key: 'all', orders: items }]} />
      )}
      <LoadMore list={orders} />
    </>
  );
}

function ExportButton({ side, search }: { side: Side; search: OrdersSearch }) {
  const t = useText();
  const textOf = useProblemText();
  const query = new URLSearchParams(
    Object.entries(filterOf(search)).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)]),
    ),
  );
  const path = side === 'buyer' ? '/v1/orders' : '/v1/supplier/orders';
  const fetchCsv = useMutation({
    mutationFn: () => download(side, `${path}?${query}`, 'text/csv', 'orders.csv'),
    onError: (error) => notify({ color: 'red', message: textOf(error, true) }),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={fetchCsv.isPending}
      onClick={() => fetchCsv.mutate()}
    >
      {t('orders.export')}
    </Button>
  );
}
