import { memo, useMemo, useState, type ComponentProps } from 'react';
import type { Side } from '@/api/role';
import type { Order, OrderProcess } from '@/api/types';
import { useModel } from '@/features/diagram/api/read-model';
import { AwaitedProcess } from '@/features/diagram/components/awaited-process';
import { ProcessPanel } from '@/features/diagram/components/process-panel';
import type { Progress } from '@/features/diagram/model/markers';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { partyName } from '@/lib/party-name';
import { useNow } from '@/lib/use-now';
import { isInStep, useHistory, useOrderProcess } from '../api/read-order';
import classes from './order-process-panel.module.css';

/** Messages between the sides take moments; sooner, the note would come and go with every step. */
const BEHIND_MS = 10_000;

const StepDialog = late(() => import('./step-dialog').then((all) => all.StepDialog));

interface Props {
  side: Side;
  order: Order;
}

/** Both sides of the order on the very diagram that runs; what else the page reads draws it no second time. */
export const OrderProcessPanel = memo(function OrderProcessPanel({ side, order }: Props) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const [opened, setOpened] = useState<string | null>(null);
  const model = useModel(side, order.modelVersion);
  const process = useOrderProcess(side, order.id);
  const progress = useMemo(() => process.data && progressOf(process.data), [process.data]);
  const error = (model.data ? null : model.error) ?? (process.data ? null : process.error);
  if (error || !model.data || !process.data || !progress)
    return (
      <AwaitedProcess error={error} onRetry={() => void Promise.all([model.refetch(), process.refetch()])} />
    );
  const isMine = order.turn === side;
  const label = order.turn && t(isMine ? 'turn.mine' : `turn.${order.turn}`);
  const left = order.overdue ? t('order.late') : order.dueAt && format.relative(order.dueAt, now);
  const other = side === 'buyer' ? 'supplier' : 'buyer';
  const party = partyName(order[other], t);
  const isBehind = !isInStep(process.data) && now - Date.parse(order.updatedAt) > BEHIND_MS;
  const note = !progress[other] ? 'process.missing' : isBehind ? 'process.behind' : null;
  return (
    <>
      <ProcessPanel
        model={model.data}
        progress={progress}
        side={side}
        isMine={isMine}
        pill={label && [label, left].filter(Boolean).join(' · ')}
        note={note && <p className={classes.note}>{t(note, { party })}</p>}
        onOpen={setOpened}
      />
      {opened && (
        <OrderStep
          id={opened}
          side={side}
          order={order}
          model={model.data}
          progress={progress}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
});

type StepProps = Props & Omit<ComponentProps<typeof StepDialog>, 'history' | 'order'>;

function OrderStep({ side, order, ...props }: StepProps) {
  const { data: history = [] } = useHistory(side, order.id);
  return <StepDialog {...props} order={order} history={history} />;
}

const progressOf = ({ client, supplier }: OrderProcess): Progress => ({ buyer: client, supplier });
