import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { type SubmitEvent } from 'react';
import { isProblem } from '@/api/problem';
import type { Policy } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateSkeleton } from '@/components/late-skeleton';
import { LeaveQuestion } from '@/components/leave-question';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNote } from '@/components/problem-note';
import { ProblemPanel } from '@/components/problem-panel';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, readingsOf, toDecimal } from '@/lib/decimal-input';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { notify } from '@/notices/notify';
import { useChangePolicy, usePolicy, type ReadPolicy } from '../api/policy';
import { useCurrency } from '@/features/prices/api/price-list';
import { daysOf } from '../days';
import { DURATIONS, usePolicyDraft } from '../use-policy-draft';
import classes from './policy-page.module.css';

export function PolicyPage() {
  const policy = usePolicy();
  if (policy.data) return <PolicyForm read={policy.data} />;
  if (policy.error) return <ProblemPanel isPage error={policy.error} onRetry={() => void policy.refetch()} />;
  return <LateSkeleton />;
}

const LABELS = {
  responseWithin: 'policy.response',
  quoteWithin: 'policy.quote',
  validFor: 'policy.valid',
} as const;
/** Fields beside each other stay on one line, however long what is said of them. */
const BELOW: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];
const VISIBILITIES = ['public', 'buyers', 'hidden'] as const;

/** @param read the policy as it is now */
function PolicyForm({ read }: { read: ReadPolicy }) {
  const t = useText();
  const format = useFormat();
  const currency = useCurrency();
  const save = useChangePolicy();
  const { seen, draft, limit, typedLimit, daysFor, faults, isValid, isChanged, ...editing } =
    usePolicyDraft(read);
  const { form, tried, attempt } = useFormAttempts();
  const policy = seen.answer;
  const overtaken = isProblem(save.error, 'version-mismatch');
  if (overtaken && seen.etag !== read.etag) editing.see(read);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    if (!isValid) return;
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
      <LeaveQuestion when={isChanged} />
      <PageHeader title={t('policy.title')} subtitle={t('policy.intro')} />
      <Panel title={t('policy.answer')}>
        <div className={classes.fields}>
          <Switch
            className={classes.switch}
            label={t('policy.auto')}
            description={t('policy.auto.text')}
            checked={draft.autoConfirm}
            onChange={(event) => editing.change({ autoConfirm: event.currentTarget.checked })}
          />
          <TextInput
            label={currency ? t('policy.limit.in', { currency }) : t('policy.limit')}
            inputMode="decimal"
            disabled={!draft.autoConfirm}
            inputWrapperOrder={BELOW}
            // A long amount is read by its groups, which nobody has to type.
            description={
              draft.autoConfirm && currency && !faults.limit && format.money(toDecimal(limit), currency)
            }
            value={
              draft.autoConfirm
                ? (typedLimit ?? format.typed(policy.autoConfirmLimit))
                : format.amount(policy.autoConfirmLimit)
            }
            error={
              tried &&
              faults.limit &&
              t(isAmbiguous(limit) ? 'number.ambiguous' : 'policy.limit.invalid', readingsOf(limit))
            }
            onChange={(event) => editing.change({ autoConfirmLimit: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={t('policy.deadlines')}>
        <div className={classes.fields}>
          {DURATIONS.map((name) => (
            <TextInput
              key={name}
              inputWrapperOrder={BELOW}
              label={t(LABELS[name])}
              inputMode="numeric"
              description={[
                t(`${LABELS[name]}.text`),
                daysOf(policy[name]) === null && t('policy.duration.other', { value: policy[name] }),
              ]
                .filter(Boolean)
                .join(' ')}
              value={daysFor(name)}
              error={tried && faults.days(name) && t('policy.days.invalid')}
              onChange={(event) => editing.typeDays(name, event.currentTarget.value)}
            />
          ))}
          <TextInput
            inputWrapperOrder={BELOW}
            label={t('policy.zone')}
            description={t('policy.zone.text')}
            value={draft.timeZone}
            error={tried && faults.timeZone && t('policy.zone.invalid')}
            onChange={(event) => editing.change({ timeZone: event.currentTarget.value })}
          />
        </div>
      </Panel>
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
