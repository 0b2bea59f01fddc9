import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { isProblem } from '@/api/problem';
import type { PriceList } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { UnitField } from '@/components/unit-field';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useText } from '@/i18n/use-text';
import { dayOf } from '@/lib/calendar-date';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { isNoVat, WITHOUT_VAT, type VatCategory } from '@/lib/vat';
import { notify } from '@/notices/notify';
import { useAmendPrices, useTimeZone } from '../api/price-list';
import { entryOf, faultsOf, newItem, type ItemDraft } from '../new-item';
import classes from './add-item-dialog.module.css';

interface Props {
  list: PriceList;
  onClose: () => void;
}

const NUMBER = { inputMode: 'decimal' } as const;

/** Asks for all that the list says of an article; what was typed stays whatever the answer is. */
export function AddItemDialog({ list, onClose }: Props) {
  const t = useText();
  const timeZone = useTimeZone();
  const amend = useAmendPrices();
  const [draft, setDraft] = useState<ItemDraft>(() => newItem(list.entries));
  const { form, tried, attempt } = useFormAttempts();
  const faults = faultsOf(draft, { listed: list.entries, today: dayOf(Date.now(), timeZone) });
  const faultOf = (name: keyof ItemDraft) => {
    const [message, values] = (tried && faults[name]) || [];
    return message && t(message, values);
  };
  const field = (name: keyof ItemDraft) => ({
    value: draft[name],
    error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const change = (part: Partial<ItemDraft>) => setDraft((last) => ({ ...last, ...part }));
  useUnloadQuestion((draft.sku + draft.name + draft.unitPrice).trim() !== '');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    if (Object.keys(faults).length > 0) return;
    amend.mutate(
      { version: list.version, entries: [entryOf(draft)], removedSkus: [] },
      {
        onSuccess({ version }) {
          notify({ message: t('prices.saved', { version }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog size="lg" busy={amend.isPending} onClose={onClose} title={t('prices.add.title')}>
      <form ref={form} className={dialog.body} onSubmit={submit} noValidate>
        <TextInput label={t('prices.sku')} required maxLength={80} {...field('sku')} />
        <TextInput label={t('prices.name')} required maxLength={200} {...field('name')} />
        <div className={classes.fields}>
          <UnitField
            label={t('prices.unit')}
            value={draft.unitCode}
            error={faultOf('unitCode')}
            onChange={(unitCode) => change({ unitCode })}
          />
          <TextInput
            label={t('prices.add.price', { currency: list.currency })}
            required
            {...NUMBER}
            {...field('unitPrice')}
          />
          <TextInput label={t('prices.add.vat')} required {...NUMBER} {...field('vat')} />
          {isNoVat(draft.vat) && (
            <NativeSelect
              label={t('prices.add.category')}
              value={draft.category}
              data={WITHOUT_VAT.map((value) => ({ value, label: t(`vat.${value}`) }))}
              onChange={(event) => change({ category: event.currentTarget.value as VatCategory })}
            />
          )}
          <TextInput label={t('prices.begin')} type="date" max="9999-12-31" {...field('begin')} />
        </div>
        {amend.error && (
          <ProblemNote
            error={amend.error}
            {...(isProblem(amend.error, 'version-mismatch') && { text: t('prices.mismatch') })}
          />
        )}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={amend.isPending} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ActButton type="submit" loading={amend.isPending}>
            {t('prices.add.action')}
          </ActButton>
        </div>
      </form>
    </Dialog>
  );
}
