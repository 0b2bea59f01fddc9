import type { UseQueryResult } from '@tanstack/react-query';
import type { Side } from '@/api/role';
import type { Order, Quotation } from '@/api/types';
import { LateSkeleton } from '@/components/late-skeleton';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { LinesPanel } from './lines-panel';
import { QuotationPanel } from './quotation-panel';

interface Props {
  side: Side;
  order: Order;
  quotation: UseQueryResult<Quotation | null>;
}

/** What was ordered, and the quotation once it is issued. */
export function OrderDocuments({ side, order, quotation }: Props) {
  const t = useText();
  const { data, error, isLoading } = quotation;
  if (!data && (error || isLoading))
    return (
      <Panel title={t('quotation.title')}>
        {error ? (
          <ProblemPanel error={error} onRetry={() => void quotation.refetch()} />
        ) : (
          <LateSkeleton rows={4} />
        )}
      </Panel>
    );
  if (!data || data.status === 'DRAFT') return <LinesPanel order={order} />;
  return (
    <>
      <QuotationPanel side={side} order={order} quotation={data} />
      {(order.delivery || order.note) && <LinesPanel order={order} />}
    </>
  );
}
