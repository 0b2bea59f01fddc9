import { SegmentedControl } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useSearchOf } from '@/lib/use-address';
import { deadLettersQuery } from '../api/dead-letters';
import { BlockedOrders } from './blocked-orders';
import { DiscardedLetters } from './discarded-letters';
import { RedriveAll } from './redrive-all';
import { WaitingLetters } from './waiting-letters';

const SHOWN = ['waiting', 'discarded'] as const;

/** Messages that could not be applied, and the orders that wait for them. */
export function DeadLettersPage() {
  const t = useText();
  const navigate = useNavigate();
  const discarded = useSearchOf<{ show?: string }>().show === 'discarded';
  const letters = useInfiniteQuery(deadLettersQuery(discarded));
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('dead.title')} actions={!discarded && <RedriveAll />} />
      <div className={page.filters}>
        <SegmentedControl
          aria-label={t('status.label')}
          value={discarded ? 'discarded' : 'waiting'}
          data={SHOWN.map((value) => ({ value, label: t(`dead.show.${value}`) }))}
          onChange={(show) =>
            void navigate({ to: '/ops/dead-letters', search: show === 'discarded' ? { show } : {} })
          }
        />
      </div>
      {letters.error && items.length === 0 ? (
        <ProblemPanel error={letters.error} onRetry={() => void letters.refetch()} />
      ) : letters.isPending ? (
        <LateSkeleton rows={5} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconMailCheck} title={t(discarded ? 'dead.discarded.empty' : 'dead.empty')} />
      ) : (
        <Panel flush>
          <div className={table.scroll}>
            {discarded ? <DiscardedLetters letters={items} /> : <WaitingLetters letters={items} />}
          </div>
        </Panel>
      )}
      <LoadMore list={letters} />
      {!discarded && <BlockedOrders />}
    </>
  );
}
