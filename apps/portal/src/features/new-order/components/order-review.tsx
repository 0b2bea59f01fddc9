import type { Supplier } from '@/api/types';
import { Panel } from '@/components/panel';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { estimateOf, type Draft } from '../draft';
import classes from './order-form.module.css';

export function OrderReview({ draft, supplier }: { draft: Draft; supplier: Supplier | undefined }) {
  const t = useText();
  const format = useFormat();
  const { total, complete } = supplier ? estimateOf(draft, supplier) : { total: null, complete: false };
  const priced = draft.lines.some(({ unitPrice }) => unitPrice !== null);
  return (
    <Panel title={t('new.review')}>
      <p className={classes.review}>
        <span className={classes.later}>
          {[supplier?.name, t('new.estimate'), !complete && total && t('new.estimate.partly')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={classes.total}>
          {supplier && total
            ? format.money(total, supplier.currency)
            : t(supplier && !priced ? 'new.price.later' : 'unit.none')}
        </span>
      </p>
    </Panel>
  );
}
