import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
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
import { isAmbiguous, isAmount, readingsOf, toDecimal } from '@/lib/decimal-input';
import { notify } from '@/notices/notify';
import { useChangePolicy, usePolicy, type ReadPolicy } from '../api/policy';
import { useCurrency } from '@/features/prices/api/price-list';
import { daysOf, durationOf, isDays } from '../days';
import classes from './policy-page.module.css';

export function PolicyPage() {
  const policy = usePolicy();
  if (policy.data) return <PolicyForm read={policy.data} />;
  if (policy.error) return <ProblemPanel isPage error={policy.error} onRetry={() => void policy.refetch()} />;
  return <LateSkeleton />;
}

const DURATIONS = ['responseWithin', 'quoteWithin', 'validFor'] as const;
const LABELS = {
  responseWithin: 'policy.response',
  quoteWithin: 'policy.quote',
  validFor: 'policy.valid',
} as const;
type Duration = (typeof DURATIONS)[number];
/** Fields beside each other stay on one line, however long what is said of them. */
const BELOW: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];
const VISIBILITIES = ['public', 'buyers', 'hidden'] as const;

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.trim() !== '';
  } catch {
    return false;
  }
};

/** @param read the policy as it is now */
function PolicyForm({ read }: { read: ReadPolicy }) {
  const t = useText();
  const format = useFormat();
  const currency = useCurrency();
  const save = useChangePolicy();
  /** What the person sees and changes; what somebody else changes meanwhile comes only once that has been said. */
  const [seen, setSeen] = useState(read);
  const [changes, setChanges] = useState<Partial<Policy>>({});
  const [typedDays, setTypedDays] = useState<Partial<Record<Duration, string>>>({});
  const policy = seen.answer;
  const draft = { ...policy, ...changes };
  const days = Object.fromEntries(
    DURATIONS.map((name) => [name, typedDays[name] ?? daysOf(policy[name]) ?? '']),
  ) as Record<Duration, string>;
  const [tried, setTried] = useState(false);
  const overtaken = isProblem(save.error, 'version-mismatch');
  if (overtaken && seen.etag !== read.etag) setSeen(read);
  const change = (part: Partial<Policy>) => setChanges({ ...changes, ...part });
  // A duration that another program has set, hours or none at all, stays as it is until somebody types days.
  const isKept = (name: Duration) => days[name] === (daysOf(policy[name]) ?? '');
  const daysFault = (name: Duration) => !isKept(name) && !isDays(days[name]);
  // A limit that nothing is confirmed by stays as it is, whatever was typed before.
  const limit = draft.autoConfirm ? draft.autoConfirmLimit : policy.autoConfirmLimit;
  const valid = isAmount(limit) && isZone(draft.timeZone) && !DURATIONS.some(daysFault);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!valid) return;
    const durations = Object.fromEntries(
      DURATIONS.map((name) => [name, isKept(name) ? policy[name] : durationOf(days[name])]),
    );
    const wished: Policy = { ...draft, ...durations, autoConfirmLimit: toDecimal(limit) };
    save.mutate(
      { etag: seen.etag, part: partThatDiffers(policy, wished) },
      {
        onSuccess(saved) {
          setSeen(saved);
          setChanges({});
          setTypedDays({});
          notify({ message: t('policy.saved') });
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <LeaveQuestion when={Object.keys({ ...changes, ...typedDays }).length > 0} />
      <PageHeader title={t('policy.title')} subtitle={t('policy.intro')} />
      <Panel title={t('policy.answer')}>
        <div className={classes.fields}>
          <Switch
            className={classes.switch}
            label={t('policy.auto')}
            description={t('policy.auto.text')}
            checked={draft.autoConfirm}
            onChange={(event) => change({ autoConfirm: event.currentTarget.checked })}
          />
          <TextInput
            label={currency ? t('policy.limit.in', { currency }) : t('policy.limit')}
            inputMode="decimal"
            disabled={!draft.autoConfirm}
            value={
              (draft.autoConfirm ? changes.autoConfirmLimit : undefined) ??
              format.typed(policy.autoConfirmLimit)
            }
            error={
              tried &&
              !isAmount(limit) &&
              t(isAmbiguous(limit) ? 'number.ambiguous' : 'policy.limit.invalid', readingsOf(limit))
            }
            onChange={(event) => change({ autoConfirmLimit: event.currentTarget.value })}
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
              value={days[name]}
              error={tried && daysFault(name) && t('policy.days.invalid')}
              onChange={(event) => setTypedDays({ ...typedDays, [name]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            inputWrapperOrder={BELOW}
            label={t('policy.zone')}
            description={t('policy.zone.text')}
            value={draft.timeZone}
            error={tried && !isZone(draft.timeZone) && t('policy.zone.invalid')}
            onChange={(event) => change({ timeZone: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={t('prices.title')}>
        <div className={classes.fields}>
          <NativeSelect
            label={t('policy.visibility')}
            value={draft.visibility}
            onChange={(event) => change({ visibility: event.currentTarget.value as Policy['visibility'] })}
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

const partThatDiffers = (policy: Policy, wished: Policy): Partial<Policy> =>
  Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => policy[name as keyof Policy] !== value),
  );
