import { NativeSelect, Textarea } from '@mantine/core';
import type { Reason } from '@/api/types';
import { useText } from '@/i18n/use-text';

const CODES = ['out-of-stock', 'not-supplied', 'delivery', 'price', 'duplicate', 'other'] as const;

export interface ReasonDraft {
  code: Reason['code'] | null;
  text: string;
}

type Fault = 'code' | 'text';

/** @param required whether a reason must be given; with the code `other` its text must be given in any case */
export function reasonOf({ code, text }: ReasonDraft, required: boolean): { reason?: Reason; fault?: Fault } {
  const words = text.trim();
  if (!code) return required ? { fault: 'code' } : {};
  if (code === 'other' && !words) return { fault: 'text' };
  return { reason: { code, ...(words && { text: words }) } };
}

interface Props {
  draft: ReasonDraft;
  required: boolean;
  fault: Fault | undefined;
  onChange: (draft: ReasonDraft) => void;
}

export function ReasonFields({ draft, required, fault, onChange }: Props) {
  const t = useText();
  return (
    <>
      <NativeSelect
        label={t('dialog.reason')}
        required={required}
        value={draft.code ?? ''}
        error={fault === 'code' && t('dialog.reason.required')}
        onChange={(event) =>
          onChange({ ...draft, code: (event.currentTarget.value || null) as ReasonDraft['code'] })
        }
        data={[
          { value: '', label: t(required ? 'dialog.reason.choose' : 'dialog.reason.none') },
          ...CODES.map((code) => ({ value: code, label: t(`reason.${code}`) })),
        ]}
      />
      {draft.code && (
        <Textarea
          label={t('dialog.reason.text')}
          required={draft.code === 'other'}
          rows={3}
          maxLength={500}
          value={draft.text}
          error={fault === 'text' && t('dialog.reason.text.required')}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      )}
    </>
  );
}
