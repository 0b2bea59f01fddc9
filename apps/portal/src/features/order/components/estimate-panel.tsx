import type { UseQueryResult } from '@tanstack/react-query';
import type { Estimate, Order } from '@/api/types';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { PricedLines } from './priced-lines';
import { QuotationTotals } from './quotation-totals';
import classes from './estimate-panel.module.css';

interface Props {
  order: Order;
  /** Null where the order was confirmed meanwhile. */
  estimate: UseQueryResult<Estimate | null>;
}

/** What the order would come to by the supplier's own list, for whoever is about to confirm it. */
export function EstimatePanel({ order, estimate: { data, error, refetch } }: Props) {
  const t = useText();
  const format = useFormat();
  return (
    <Panel title={t('estimate.title')} flush>
      <p className={classes.said}>{t('estimate.text', { date: format.longDay(order.placedAt) })}</p>
      <PricedLines
        label={t('estimate.title')}
        lines={data?.lines ?? order.lines}
        unpriced={data ? t('estimate.unpriced') : ''}
      />
      {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data && data.unpriced.length > 0 && (
        <p className={classes.partly}>{t('estimate.partly', { count: data.unpriced.length })}</p>
      )}
      {data && data.unpriced.length < data.lines.length && <QuotationTotals totals={data} />}
    </Panel>
  );
}
