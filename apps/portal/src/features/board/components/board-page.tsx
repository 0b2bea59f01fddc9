import { useNavigate } from '@tanstack/react-router';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/link-button';
import page from '@/components/page.module.css';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { useLoad, useStats } from '../api/operations';
import { HealthLine } from './health-line';
import { HourChart } from './hour-chart';
import { LoadPanel } from './load-panel';
import { OldestPanel } from './oldest-panel';
import { StatTiles } from './stat-tiles';
import classes from './board.module.css';

/** Where all orders are, and what needs an operator. */
export function BoardPage() {
  const t = useText();
  const navigate = useNavigate();
  const stats = useStats();
  const load = useLoad();
  const failed = [stats, load].filter(({ error, data }) => error && !data);
  const missing = new Set(
    [...(stats.data?.missing ?? []), ...(load.data?.missing ?? [])].map(({ side }) => side),
  );
  return (
    <>
      <PageHeader
        title={t('board.title')}
        subtitle={<HealthLine />}
        actions={
          <LinkButton to="/ops/dead-letters" variant="default">
            {t('board.openDeadLetters')}
          </LinkButton>
        }
      />
      <div className={page.stack}>
        {[...missing].map((side) => (
          <p key={side} className={classes.missing} role="status">
            {t('board.missing', { side: t(`side.${side}`) })}
          </p>
        ))}
        {failed[0]?.error && (
          <ProblemPanel
            error={failed[0].error}
            onRetry={() => void Promise.all(failed.map(({ refetch }) => refetch()))}
          />
        )}
        <StatTiles stats={stats.data} />
        <LoadPanel
          load={load.data}
          onOpen={(waitingAt) => void navigate({ to: '/ops/orders', search: { state: 'open', waitingAt } })}
        />
        {stats.data && <HourChart hours={stats.data.completedPerHour} />}
        {stats.data && <OldestPanel oldest={stats.data.oldestWaiting} />}
      </div>
    </>
  );
}
