import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { homeOf, useRole, type Side } from '@/api/role';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import { orderGroupQuery, useOrderCounts } from '@/features/orders/api/list-orders';
import { OrderTable } from '@/features/orders/components/order-table';
import { useText } from '@/i18n/use-text';
import { workGroups } from '../work-groups';
import { QuickConfirm } from './quick-confirm';

/** What waits for whom: the first page of buyers and suppliers alike. */
export function WorkPage() {
  const t = useText();
  const side = useRole() as Side;
  const definitions = workGroups(side);
  const counts = useOrderCounts(side).data;
  const results = useQueries({
    queries: definitions.map(({ filter, limit }) => orderGroupQuery(side, filter, limit)),
  });
  const failed = results.find((result) => result.error && !result.data);
  const groups = definitions.flatMap(({ key, name, limit, ended }, index) => {
    const page = results[index]?.data;
    if (!page || page.items.length === 0) return [];
    const more = page.nextCursor !== null;
    const count = ended && counts ? counts.ended : page.items.length;
    return [
      {
        key,
        name: t(name),
        count: more && !ended ? limit : count,
        orders: page.items,
        footer: more && <MoreLink side={side} />,
      },
    ];
  });
  const isEmpty = groups.length === 0;
  return (
    <>
      <PageHeader
        title={t(side === 'buyer' ? 'work.title' : 'work.title.supplier')}
        subtitle={counts && t('work.summary', { count: counts.yourTurn })}
        actions={side === 'buyer' && !isEmpty && <NewOrderButton />}
      />
      {failed?.error ? (
        <ProblemPanel
          error={failed.error}
          onRetry={() => results.forEach((result) => void result.refetch())}
        />
      ) : results.some((result) => result.isPending) ? (
        <LateSkeleton rows={8} />
      ) : isEmpty ? (
        <EmptyState icon={IconInbox} title={t(`work.empty.${side}`)}>
          {side === 'buyer' && <NewOrderButton />}
        </EmptyState>
      ) : (
        <OrderTable
          side={side}
          label={t('nav.work')}
          groups={groups}
          {...(side === 'supplier' && { actionOf: (order) => <QuickConfirm order={order} /> })}
        />
      )}
    </>
  );
}

function NewOrderButton() {
  const t = useText();
  return (
    <LinkButton to="/buyer/orders/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('order.new')}
    </LinkButton>
  );
}

function MoreLink({ side }: { side: Side }) {
  const t = useText();
  return <Link to={`${homeOf(side)}/orders`}>{t('work.allOrders')}</Link>;
}
