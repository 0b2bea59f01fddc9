import { InputBase, TextInput } from '@mantine/core';
import { Panel } from '@/components/panel';
import { useText } from '@/i18n/use-text';
import type { Draft, Faults } from '../draft';
import classes from './order-form.module.css';

interface Props {
  draft: Draft;
  faults: Faults;
  onChange: (part: Partial<Draft>) => void;
}

export function OrderExtras({ draft, faults, onChange }: Props) {
  const t = useText();
  const fault = (pointer: string) => {
    const id = faults[pointer];
    return id && t(id);
  };
  return (
    <Panel title={t('new.more')}>
      <div className={classes.extras}>
        <TextInput
          label={t('new.reference')}
          maxLength={100}
          value={draft.reference}
          error={fault('/reference')}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('new.delivery.date')}
          value={draft.deliveryDate}
          error={fault('/delivery/date')}
          onChange={(event) => onChange({ deliveryDate: event.currentTarget.value })}
        />
        <InputBase
          component="textarea"
          multiline
          label={t('new.delivery.address')}
          rows={2}
          maxLength={500}
          value={draft.deliveryAddress}
          error={fault('/delivery/address')}
          onChange={(event) => onChange({ deliveryAddress: event.currentTarget.value })}
        />
        <InputBase
          component="textarea"
          multiline
          label={t('new.note')}
          rows={2}
          maxLength={2000}
          value={draft.note}
          error={fault('/note')}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </Panel>
  );
}
