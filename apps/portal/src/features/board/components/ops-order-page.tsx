import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OperatorOrder } from '@/api/types';
import { Crumbs } from '@/components/crumbs';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { ProblemPanel } from '@/components/problem-panel';
import { StatusBadge } from '@/components/status-badge';
import { useModel } from '@/features/diagram/api/read-model';
import { AwaitedProcess } from '@/features/diagram/components/awaited-process';
import { ProcessPanel } from '@/features/diagram/components/process-panel';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { partyName } from '@/lib/party-name';
import { usePathPart } from '@/lib/use-address';
import { operatorOrderQuery } from '../api/operations';
import { operatorProgress } from '../operator-progress';
import { OpsOrderSide } from './ops-order-side';
import classes from './board.module.css';

const StepDialog = late(() =>
  import('@/features/order/components/step-dialog').then((all) => all.StepDialog),
);

/** One order as both sides have it. */
export function OpsOrderPage() {
  const orderId = usePathPart('orderId');
  const order = useQuery(operatorOrderQuery(orderId));
  if (order.data) return <LoadedOrder both={order.data} />;
  if (order.error) return <ProblemPanel isPage error={order.error} onRetry={() => void order.refetch()} />;
  return <LateSkeleton rows={10} />;
}

function LoadedOrder({ both }: { both: OperatorOrder }) {
  const t = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const progress = useMemo(() => operatorProgress(both), [both]);
  const { order, modelVersion, endedBy = null } = both.client ?? both.supplier ?? {};
  const model = useModel('operator', modelVersion);
  if (!order) return null;
  const history = [...(both.client?.history ?? []), ...(both.supplier?.history ?? [])];
  return (
    <>
      <PageHeader
        title={order.number}
        badge={<StatusBadge status={order.status} live />}
        crumbs={<Crumbs to="/ops/orders" parent={t('opsOrders.title')} current={order.number} />}
        subtitle={`${order.buyer.name} → ${partyName(order.supplier, t)}`}
      />
      <div className={page.stack}>
        {!model.data ? (
          <AwaitedProcess error={model.error} onRetry={() => void model.refetch()} />
        ) : (
          <ProcessPanel
            model={model.data}
            progress={progress}
            side={null}
            isMine={false}
            pill={order.turn && t(`turn.${order.turn}`)}
            onOpen={setOpened}
          />
        )}
        <div className={classes.sides}>
          <OpsOrderSide name="client" orderId={order.id} side={both.client} />
          <OpsOrderSide name="supplier" orderId={order.id} side={both.supplier} />
        </div>
      </div>
      {opened && model.data && (
        <StepDialog
          id={opened}
          order={{ ...order, endedBy }}
          history={history}
          model={model.data}
          progress={progress}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
