import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ago } from '@/components/ago';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { operatorOrdersQuery } from '@/features/board/api/operations';
import { useText } from '@/i18n/use-text';
import { deadLettersQuery } from '../api/dead-letters';
import { LetterActions } from './letter-actions';
import { RedriveAll } from './redrive-all';

/** Messages that could not be applied, and the orders that wait for them. */
export function DeadLettersPage() {
  const t = useText();
  const letters = useInfiniteQuery(deadLettersQuery);
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('dead.title')} actions={<RedriveAll letters={items} />} />
      {letters.error && items.length === 0 ? (
        <ProblemPanel error={letters.error} onRetry={() => void letters.refetch()} />
      ) : letters.isPending ? (
        <LateSkeleton rows={5} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconMailCheck} title={t('dead.empty')} />
      ) : (
        <Panel title={t('dead.title')} flush>
          <div className={table.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('dead.message')}</th>
                  <th scope="col">{t('order.order')}</th>
                  <th scope="col">{t('dead.reason')}</th>
                  <th scope="col">{t('dead.queue')}</th>
                  <th scope="col">{t('dead.firstSeen')}</th>
                  <th scope="col">{t('dead.lastSeen')}</th>
                  <th scope="col" className={table.right}>
                    {t('dead.attempts')}
                  </th>
                  <th aria-hidden />
                </tr>
              </thead>
              <tbody>
                {items.map((letter) => (
                  <tr key={letter.id}>
                    <td className={table.mono}>
                      <Link to="/ops/dead-letters/$letterId" params={{ letterId: letter.id }} data-row-link>
                        {letter.type ?? t('dead.unknownType')}
                      </Link>
                    </td>
                    <td>
                      {letter.orderId ? (
                        <Link
                          to="/ops/orders/$orderId"
                          params={{ orderId: letter.orderId }}
                          className={table.mono}
                        >
                          {letter.orderId.slice(0, 8)}
                        </Link>
                      ) : (
                        t('unit.none')
                      )}
                    </td>
                    <td title={letter.reason}>{t(`dead.code.${letter.code}`)}</td>
                    <td className={table.muted}>{letter.queue}</td>
                    <td>
                      <Ago at={letter.firstSeenAt} />
                    </td>
                    <td>
                      <Ago at={letter.lastSeenAt} />
                    </td>
                    <td className={table.right}>{letter.attempts}</td>
                    <td className={table.right}>
                      <LetterActions letter={letter} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {letters.hasNextPage && (
        <p style={{ textAlign: 'center' }}>
          <Button
            variant="default"
            loading={letters.isFetchingNextPage}
            onClick={() => void letters.fetchNextPage()}
          >
            {t('action.loadMore')}
          </Button>
        </p>
      )}
      <BlockedOrders />
    </>
  );
}

function BlockedOrders() {
  const t = useText();
  const blocked = useInfiniteQuery(operatorOrdersQuery({ state: 'blocked' }));
  const items = blocked.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('dead.blocked')} flush>
        <table className={table.table}>
          <tbody>
            {items.map((order) => (
              <tr key={`${order.side}${order.id}`}>
                <td>
                  <Link to="/ops/orders/$orderId" params={{ orderId: order.id }}>
                    {order.number}
                  </Link>
                </td>
                <td>{order.buyer.name}</td>
                <td className={table.mono}>{order.blocked?.code}</td>
                <td className={table.muted}>{t(`side.${order.side}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  );
}
