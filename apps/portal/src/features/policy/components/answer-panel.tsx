import { Switch, TextInput } from '@mantine/core';
import { Panel } from '@/components/panel';
import { useCurrency } from '@/features/prices/api/price-list';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, readingsOf, toDecimal } from '@/lib/decimal-input';
import type { PolicyEditing } from '../use-policy-draft';
import { BELOW } from './field-order';
import classes from './policy-page.module.css';

interface Props {
  editing: PolicyEditing;
  /** Whether somebody has tried to save: only then is something wrong. */
  tried: boolean;
}

/** Whether orders are confirmed without a person, and up to which total. */
export function AnswerPanel({ editing, tried }: Props) {
  const t = useText();
  const format = useFormat();
  const currency = useCurrency();
  const { seen, draft, limit, typedLimit, faults } = editing;
  return (
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
              ? (typedLimit ?? format.typed(seen.answer.autoConfirmLimit))
              : format.amount(seen.answer.autoConfirmLimit)
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
  );
}
