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
import { useSteadyGroups } from '../use-steady-groups';
import { workGroups, type WorkGroup } from '../work-groups';
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
  const read = definitions.map((group, index) => {
    const { items: orders = [], nextCursor = null } = results[index]?.data ?? {};
    const count = group.ended ? counts?.ended : undefined;
    return {
      key: group.key,
      name: t(group.name),
      count: count ?? orders.length,
      hasMore: nextCursor !== null && count === undefined,
      orders,
      footer: nextCursor !== null && <MoreLink side={side} group={group} />,
    };
  });
  const steady = useSteadyGroups(read);
  const groups = steady.groups.filter(({ orders }) => orders.length > 0);
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
        <div {...steady.frame}>
          <OrderTable
            side={side}
            label={t('nav.work')}
            groups={groups}
            isGone={steady.isGone}
            {...(side === 'supplier' && { actionOf: (order) => <QuickConfirm order={order} /> })}
          />
        </div>
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

function MoreLink({ side, group }: { side: Side; group: WorkGroup }) {
  const t = useText();
  return (
    <Link to={`${homeOf(side)}/orders`} search={group.filter}>
      {t('work.all', { name: t(group.name) })}
    </Link>
  );
}
