import type { UseQueryResult } from '@tanstack/react-query';
import type { Side } from '@/api/role';
import type { Estimate, Order, Quotation } from '@/api/types';
import { LateSkeleton } from '@/components/late-skeleton';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { EstimatePanel } from './estimate-panel';
import { LinesPanel } from './lines-panel';
import { QuotationPanel } from './quotation-panel';

interface Props {
  side: Side;
  order: Order;
  quotation: UseQueryResult<Quotation | null>;
  estimate: UseQueryResult<Estimate | null>;
}

/** What was ordered, what it would come to, and the quotation once it is issued. */
export function OrderDocuments({ side, order, quotation, estimate }: Props) {
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
  const wishes = (order.delivery || order.note) && <LinesPanel order={order} wishesOnly />;
  if (order.allowed.includes('confirm'))
    return (
      <>
        <EstimatePanel order={order} estimate={estimate} />
        {wishes}
      </>
    );
  if (!data) return <LinesPanel order={order} />;
  // Where the supplier prices the lines, they stand in that form.
  if (data.status === 'DRAFT') return order.allowed.includes('issue') ? wishes : <LinesPanel order={order} />;
  return (
    <>
      <QuotationPanel side={side} order={order} quotation={data} />
      {wishes}
    </>
  );
}
