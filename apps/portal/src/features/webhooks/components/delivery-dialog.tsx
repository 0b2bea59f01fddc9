import { useQuery } from '@tanstack/react-query';
import type { Side } from '@/api/role';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { LateSkeleton } from '@/components/late-skeleton';
import { ProblemNote } from '@/components/problem-note';
import { ScrollingTable } from '@/components/scrolling-table';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { deliveryQuery } from '../api/webhooks';
import classes from './webhooks.module.css';

interface Props {
  side: Side;
  webhookId: string;
  deliveryId: string;
  onClose: () => void;
}

/** One message: each try with its answer, and the body to the byte. */
export function DeliveryDialog({ side, webhookId, deliveryId, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const delivery = useQuery(deliveryQuery(side, webhookId, deliveryId));
  const { data } = delivery;
  return (
    <Dialog size="lg" onClose={onClose} title={data ? t(`event.${data.type}`) : t('state.loading')}>
      {delivery.error && <ProblemNote error={delivery.error} />}
      {delivery.isPending && <LateSkeleton rows={3} />}
      {data && (
        <div className={dialog.body}>
          <p className={table.mono}>webhook-id: {data.id}</p>
          {data.attempts.length > 0 && (
            <ScrollingTable label={t('delivery.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('delivery.try')}</th>
                  <th scope="col">{t('step.when')}</th>
                  <th scope="col">{t('delivery.answer')}</th>
                  <th scope="col" className={table.right}>
                    {t('delivery.took')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.attempts.map(({ number, at, statusCode, error, durationMs }) => (
                  <tr key={number}>
                    <td>{number}</td>
                    <td>{format.exact(at)}</td>
                    <td>{[statusCode, error && t(`delivery.error.${error}`)].filter(Boolean).join(' · ')}</td>
                    <td className={table.right}>{format.quantity(String(durationMs))} ms</td>
                  </tr>
                ))}
              </tbody>
            </ScrollingTable>
          )}
          <pre className={classes.body} tabIndex={0}>
            {data.body}
          </pre>
        </div>
      )}
    </Dialog>
  );
}
