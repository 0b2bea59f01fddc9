import { TextInput } from '@mantine/core';
import { Panel } from '@/components/panel';
import { useText } from '@/i18n/use-text';
import { daysOf } from '../days';
import { DURATIONS, type PolicyEditing } from '../use-policy-draft';
import { BELOW } from './field-order';
import classes from './policy-page.module.css';

interface Props {
  editing: PolicyEditing;
  /** Whether somebody has tried to save: only then is something wrong. */
  tried: boolean;
}

const LABELS = {
  responseWithin: 'policy.response',
  quoteWithin: 'policy.quote',
  validFor: 'policy.valid',
} as const;

/** How long each side has, and where a last day ends. */
export function DeadlinesPanel({ editing, tried }: Props) {
  const t = useText();
  const { seen, draft, daysFor, faults } = editing;
  const policy = seen.answer;
  return (
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
  );
}
