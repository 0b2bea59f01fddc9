import { Button } from '@mantine/core';
import { useState } from 'react';
import { isProblem } from '@/api/problem';
import type { Side } from '@/api/role';
import type { Order, Quotation, Reason } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import table from '@/components/table.module.css';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { useChangedText } from '../use-changed-text';
import { useDecision, type Decision, type DecisionKind } from '../api/decide';
import { reasonOf, ReasonFields, type ReasonDraft } from './reason-fields';
import { decisionWords } from './decision-words';

interface Props {
  kind: DecisionKind;
  side: Side;
  order: Order;
  quotation: Quotation | undefined;
  onClose: () => void;
}

const UNSURE = ['outcome-unknown', 'unreachable'];

/** Repeats what is decided, asks for a reason where one is due, and keeps what was typed whatever the answer is. */
export function DecisionDialog({ kind, side, order, quotation, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const decide = useDecision(side, order.id);
  const [draft, setDraft] = useState<ReasonDraft>({ code: null, text: '' });
  const { form, tried, attempt } = useFormAttempts<HTMLDivElement>();
  const asksReason = kind !== 'accept';
  const needsReason = kind === 'reject' || (kind === 'cancel' && side === 'supplier');
  const reason = reasonOf(draft, needsReason);
  const words = decisionWords({ kind, side, order, quotation, t, format });
  const changed = useChangedText(side, order, decide.error);
  // After these, nobody can promise that nothing has changed.
  const isUnsure = UNSURE.some((code) => isProblem(decide.error, code));
  useUnloadQuestion(draft.text.trim() !== '');

  const submit = () => {
    attempt();
    if (asksReason && reason.fault) return;
    decide.mutate(decisionOf(kind, order, reason.reason), { onSuccess: onClose });
  };
  return (
    <Dialog busy={decide.isPending} onClose={onClose} title={words.title}>
      <div ref={form} className={dialog.body}>
        {words.amount && (
          <div>
            <p className={dialog.amount}>{words.amount}</p>
            {words.until && <p className={table.muted}>{words.until}</p>}
          </div>
        )}
        <p>{words.text}</p>
        {asksReason && (
          <ReasonFields
            draft={draft}
            required={needsReason}
            fault={tried ? reason.fault : undefined}
            onChange={setDraft}
          />
        )}
        {decide.error && <ProblemNote error={decide.error} {...changed} />}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={decide.isPending} onClick={onClose}>
            {t(isUnsure ? 'action.close' : 'action.keep')}
          </Button>
          <ActButton color={kind === 'accept' ? 'action' : 'red'} loading={decide.isPending} onClick={submit}>
            {words.action}
          </ActButton>
        </div>
      </div>
    </Dialog>
  );
}

function decisionOf(kind: DecisionKind, order: Order, reason: Reason | undefined): Decision {
  const { version } = order;
  const revision = order.quotationRevision ?? 1;
  if (kind === 'accept') return { kind, version, revision };
  if (kind === 'decline') return { kind, version, revision, ...(reason && { reason }) };
  if (kind === 'reject' && reason) return { kind, version, reason };
  return { kind: 'cancel', version, ...(reason && { reason }) };
}
