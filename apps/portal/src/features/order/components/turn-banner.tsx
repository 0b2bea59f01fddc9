import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Side } from '@/api/role';
import type { Estimate, Order, Quotation } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateMenu } from '@/components/late-menu/late-menu';
import { ProblemNote } from '@/components/problem-note';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useCanAct } from '@/live/live-context';
import { late } from '@/lib/late';
import { useNow } from '@/lib/use-now';
import { useDecision, type DecisionKind } from '../api/decide';
import { useChangedText } from '../use-changed-text';
import { isExpired, turnWords } from '../turn-text';
import { PRICE_FORM_ID } from './price-lines-panel';
import classes from './turn-banner.module.css';

interface Props {
  side: Side;
  order: Order;
  quotation: Quotation | undefined;
  /** For whoever may confirm the order. */
  estimate: Estimate | undefined;
}

const DecisionDialog = late(() => import('./decision-dialog').then((all) => all.DecisionDialog));

/** Whose turn it is, what for, until when, and the one thing to do. */
export function TurnBanner({ side, order, quotation, estimate }: Props) {
  const t = useText();
  const format = useFormat();
  const now = useNow(1_000);
  const titleId = useId();
  const [dialog, setDialog] = useState<DecisionKind | null>(null);
  const confirm = useDecision(side, order.id);
  const changed = useChangedText(side, order, confirm.error);
  const canAct = useCanAct();
  const words = turnWords({ side, order, quotation, estimate, now, t, format });
  const may = (kind: DecisionKind) => order.allowed.includes(kind);
  return (
    <section className={classes.banner} data-kind={words.kind} aria-labelledby={titleId} tabIndex={-1}>
      <div className={classes.words}>
        <p id={titleId} className={classes.label}>
          {words.label}
        </p>
        <p className={classes.headline}>{words.headline}</p>
        {words.facts.length > 0 && <p className={classes.facts}>{words.facts.join(' · ')}</p>}
        {confirm.error && may('confirm') && <ProblemNote error={confirm.error} {...changed} />}
      </div>
      <div className={classes.actions}>
        {may('accept') && !isExpired(order, now) && (
          <ActButton size="md" onClick={() => setDialog('accept')}>
            {t('do.accept')}
          </ActButton>
        )}
        {may('decline') && (
          <ActButton size="md" variant="default" onClick={() => setDialog('decline')}>
            {t('do.decline')}
          </ActButton>
        )}
        {may('confirm') && (
          <ActButton
            size="md"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ kind: 'confirm', version: order.version })}
          >
            {t('do.confirm')}
          </ActButton>
        )}
        {may('reject') && (
          <ActButton size="md" variant="default" onClick={() => setDialog('reject')}>
            {t('do.reject')}
          </ActButton>
        )}
        {may('issue') && (
          // Without the quotation there is no form to fill in: what could not be read is said below.
          <ActButton size="md" type="submit" form={PRICE_FORM_ID} disabled={!quotation}>
            {t('do.issue')}
          </ActButton>
        )}
        {may('cancel') && <CancelMenu disabled={!canAct} onCancel={() => setDialog('cancel')} />}
      </div>
      {dialog && (
        <DecisionDialog
          key={dialog}
          kind={dialog}
          side={side}
          order={order}
          quotation={quotation}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

function CancelMenu({ disabled, onCancel }: { disabled: boolean; onCancel: () => void }) {
  const t = useText();
  return (
    <LateMenu
      button={
        <ActionIcon variant="default" size={42} aria-label={t('action.more')} disabled={disabled}>
          <IconDots size={18} />
        </ActionIcon>
      }
      entries={[{ label: t('do.cancel'), color: 'red', onClick: onCancel }]}
    />
  );
}
