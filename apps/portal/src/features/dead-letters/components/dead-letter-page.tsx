import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ago } from '@/components/ago';
import { Crumbs } from '@/components/crumbs';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { usePathPart } from '@/lib/use-address';
import { deadLetterQuery } from '../api/dead-letters';
import { useReasonText } from '@/i18n/use-reason-text';
import { LetterActions } from './letter-actions';
import { LetterFacts } from './letter-facts';
import classes from './dead-letters.module.css';

/** One message as it came, and why it could not be applied. */
export function DeadLetterPage() {
  const t = useText();
  const reasonOf = useReasonText();
  const navigate = useNavigate();
  const letterId = usePathPart('letterId');
  const letter = useQuery(deadLetterQuery(letterId));
  if (letter.error && !letter.data)
    return <ProblemPanel isPage error={letter.error} onRetry={() => void letter.refetch()} />;
  if (!letter.data) return <LateSkeleton rows={6} />;
  const { data } = letter;
  const title = data.type ?? t('dead.unknownType');
  return (
    <>
      <PageHeader
        title={title}
        subtitle={reasonOf(data.code)}
        crumbs={<Crumbs to="/ops/dead-letters" parent={t('dead.title')} current={title} />}
        actions={
          !data.discarded && (
            <LetterActions letter={data} onGone={() => void navigate({ to: '/ops/dead-letters' })} />
          )
        }
      />
      <div className={page.stack}>
        {data.discarded && (
          <Panel title={t('dead.show.discarded')}>
            <p className={classes.note}>{data.discarded.note}</p>
            <p className={`${classes.note} ${table.muted}`}>
              {data.discarded.by} · <Ago at={data.discarded.at} />
            </p>
          </Panel>
        )}
        <LetterFacts letter={data} />
        <Panel title={t('dead.body')}>
          <pre className={page.raw} tabIndex={0}>
            {readable(data.body)}
          </pre>
        </Panel>
        <Panel title={t('dead.properties')}>
          <pre className={page.raw} tabIndex={0}>
            {JSON.stringify(data.properties, null, 2)}
          </pre>
        </Panel>
      </div>
    </>
  );
}

/** JSON with its lines set in; anything else as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
