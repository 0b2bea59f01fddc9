import { NativeSelect } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { isProblem } from '@/api/problem';
import type { Policy } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateSkeleton } from '@/components/late-skeleton';
import { LeaveQuestion } from '@/components/leave-question';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNote } from '@/components/problem-note';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { notify } from '@/notices/notify';
import { useChangePolicy, usePolicy, type ReadPolicy } from '../api/policy';
import { usePolicyDraft } from '../use-policy-draft';
import { AnswerPanel } from './answer-panel';
import { DeadlinesPanel } from './deadlines-panel';
import classes from './policy-page.module.css';

export function PolicyPage() {
  const policy = usePolicy();
  if (policy.data) return <PolicyForm read={policy.data} />;
  if (policy.error) return <ProblemPanel isPage error={policy.error} onRetry={() => void policy.refetch()} />;
  return <LateSkeleton />;
}

const VISIBILITIES = ['public', 'buyers', 'hidden'] as const;

/** @param read the policy as it is now */
function PolicyForm({ read }: { read: ReadPolicy }) {
  const t = useText();
  const save = useChangePolicy();
  const editing = usePolicyDraft(read);
  const { seen, draft } = editing;
  const { form, tried, attempt } = useFormAttempts();
  const overtaken = isProblem(save.error, 'version-mismatch');
  if (overtaken && seen.etag !== read.etag) editing.see(read);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    if (!editing.isValid) return;
    save.mutate(
      { etag: seen.etag, part: editing.changedPart() },
      {
        onSuccess(saved) {
          editing.restart(saved);
          notify({ message: t('policy.saved') });
        },
      },
    );
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={classes.form}>
      <LeaveQuestion when={editing.isChanged} />
      <PageHeader title={t('policy.title')} subtitle={t('policy.intro')} />
      <AnswerPanel editing={editing} tried={tried} />
      <DeadlinesPanel editing={editing} tried={tried} />
      <Panel title={t('prices.title')}>
        <div className={classes.fields}>
          <NativeSelect
            label={t('policy.visibility')}
            value={draft.visibility}
            onChange={(event) =>
              editing.change({ visibility: event.currentTarget.value as Policy['visibility'] })
            }
            data={VISIBILITIES.map((value) => ({ value, label: t(`policy.visibility.${value}`) }))}
          />
        </div>
      </Panel>
      {save.error && <ProblemNote error={save.error} {...(overtaken && { text: t('policy.mismatch') })} />}
      <div>
        <ActButton type="submit" loading={save.isPending}>
          {t('policy.save')}
        </ActButton>
      </div>
    </form>
  );
}
