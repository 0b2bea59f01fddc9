import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { ApiProblem } from '@/api/problem';
import { ActButton } from '@/components/act-button';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNote } from '@/components/problem-note';
import { ProblemPanel } from '@/components/problem-panel';
import { useSuppliers } from '@/features/suppliers/api/list-suppliers';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { withArticles } from '../articles';
import { usePlaceOrder } from '../api/place-order';
import {
  faultsOf,
  isEmpty,
  serverFaults,
  withSupplier,
  type Draft,
  type DraftLine,
  type Faults,
} from '../draft';
import { useDraft } from '../use-draft';
import { OrderExtras } from './order-extras';
import { OrderLines } from './order-lines';
import { OrderReview } from './order-review';
import classes from './order-form.module.css';

const LossDialog = late(() => import('@/components/loss-dialog').then((all) => all.LossDialog));
const NO_FAULTS: Faults = {};

export function OrderForm({ partyId, begun }: { partyId: string; begun: Draft | null }) {
  const t = useText();
  const navigate = useNavigate();
  const suppliers = useSuppliers();
  const { draft, setDraft, discard, renew, forget } = useDraft(partyId, begun);
  const [discarding, setDiscarding] = useState(false);
  /** Articles that were typed a moment ago are still looked up. */
  const [seeking, setSeeking] = useState(false);
  const client = useQueryClient();
  const place = usePlaceOrder({
    onPlaced(order) {
      forget(draft.id);
      // Replaces the form in the browser's history: the back button must not lead to it again.
      if (form.current)
        void navigate({ to: '/buyer/orders/$orderId', params: { orderId: order.id }, replace: true });
    },
    onRefused: renew,
  });
  const { form, tried, attempt, restart } = useFormAttempts(place.failureCount);
  const problem = place.error instanceof ApiProblem ? place.error : undefined;
  const faults = tried ? { ...serverFaults(problem?.problem.errors), ...faultsOf(draft) } : NO_FAULTS;
  const faultCount = Object.keys(faults).length;
  const supplier = suppliers.data?.find(({ id }) => id === draft.supplierId);

  const change = (part: Partial<Draft>) => setDraft((last) => ({ ...last, ...part }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    if (seeking || Object.keys(faultsOf(draft)).length > 0) return;
    setSeeking(true);
    const whole = await withArticles(client, supplier, draft);
    setSeeking(false);
    setDraft(whole);
    const isUnseen = ({ replacedUnit }: DraftLine, index: number) =>
      replacedUnit && replacedUnit !== draft.lines[index]?.replacedUnit;
    if (whole.lines.some(isUnseen)) return;
    place.mutate(whole);
  };
  if (suppliers.error && !suppliers.data)
    return <ProblemPanel isPage error={suppliers.error} onRetry={() => void suppliers.refetch()} />;
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.draft')}
        actions={
          !isEmpty(draft) && (
            <Button variant="default" onClick={() => setDiscarding(true)}>
              {t('new.discard.ask')}
            </Button>
          )
        }
      />
      {discarding && (
        <LossDialog
          title={t('new.discard.title')}
          keep={t('action.keep')}
          lose={t('new.discard')}
          onKeep={() => setDiscarding(false)}
          onLose={() => {
            discard();
            restart();
            place.reset();
            setDiscarding(false);
          }}
        />
      )}
      <Panel title={t('new.supplier')}>
        <Select
          aria-label={t('new.supplier')}
          placeholder={t('new.supplier.choose')}
          searchable
          // An open list would cover the message below the field, to which a failed attempt leads.
          openOnFocus={false}
          maw={420}
          data={(suppliers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.supplierId}
          error={faults['/supplierId'] && t(faults['/supplierId'])}
          onChange={(supplierId) => setDraft((last) => withSupplier(last, supplierId))}
        />
        {supplier?.visibility === 'hidden' && <p className={classes.hint}>{t('new.noList')}</p>}
      </Panel>
      <OrderLines draft={draft} supplier={supplier} faults={faults} setDraft={setDraft} />
      <OrderExtras draft={draft} faults={faults} onChange={change} />
      <OrderReview draft={draft} supplier={supplier} />
      {faultCount > 0 && <ProblemNote error={problem} text={t('problem.summary', { count: faultCount })} />}
      {problem && faultCount === 0 && <ProblemNote error={problem} />}
      <div className={classes.place}>
        <ActButton type="submit" size="md" loading={place.isPending || seeking}>
          {t('new.place')}
        </ActButton>
      </div>
    </form>
  );
}
