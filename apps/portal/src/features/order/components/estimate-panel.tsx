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
  const count = data?.unpriced.length ?? 0;
  const isAnyPriced = data && count < data.lines.length;
  return (
    <Panel title={t('estimate.title')} flush>
      <p className={classes.said}>{t('estimate.text', { date: format.longDay(order.placedAt) })}</p>
      <PricedLines
        label={t('estimate.title')}
        lines={data?.lines ?? order.lines}
        unpriced={data ? t('estimate.unpriced') : ''}
      />
      {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {count > 0 && (
        <p className={classes.partly}>{t(isAnyPriced ? 'estimate.partly' : 'estimate.none', { count })}</p>
      )}
      {isAnyPriced && <QuotationTotals totals={data} />}
    </Panel>
  );
}
