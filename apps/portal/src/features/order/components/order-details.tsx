import type { Side } from '@/api/role';
import type { Order } from '@/api/types';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useHistory } from '../api/read-order';
import { MessageTable } from './message-table';
import classes from './order-details.module.css';

/** For whoever has to look closely: ids, versions, messages. Folded. */
export function OrderDetails({ side, order }: { side: Side; order: Order }) {
  const t = useText();
  const { data: history = [] } = useHistory(side, order.id);
  const messages = history.filter((entry) => entry.direction !== null);
  return (
    <details className={classes.details}>
      <summary>{t('details.title')}</summary>
      <dl className={classes.facts}>
        <dt>{t('details.id')}</dt>
        <dd className={table.mono}>{order.id}</dd>
        <dt>{t('details.version')}</dt>
        <dd>{order.version}</dd>
        <dt>{t('details.model')}</dt>
        <dd className={table.mono}>{order.modelVersion}</dd>
      </dl>
      <MessageTable entries={messages} />
    </details>
  );
}
