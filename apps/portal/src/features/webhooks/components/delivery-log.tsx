import { Button, SegmentedControl } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Side } from '@/api/role';
import type { WebhookDelivery } from '@/api/types';
import { Ago } from '@/components/ago';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LoadMore } from '@/components/load-more';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useSearchOf } from '@/lib/use-address';
import { deliveriesQuery } from '../api/webhooks';
import { late } from '@/lib/late';
import { DeliveryState } from './delivery-state';
import { ResendButton } from './resend-button';
import classes from './webhooks.module.css';

const DeliveryDialog = late(() => import('./delivery-dialog').then((all) => all.DeliveryDialog));

const SHOWN = ['all', 'pending', 'delivered', 'failed'] as const;

/** Every message to the address, the newest first, and what the receiver said. */
export function DeliveryLog({ side, webhookId }: { side: Side; webhookId: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { show } = useSearchOf<{ show?: string }>();
  const shown = SHOWN.find((one) => one === show) ?? 'all';
  const log = useInfiniteQuery(deliveriesQuery(side, webhookId, shown === 'all' ? undefined : shown));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const [opened, setOpened] = useState<WebhookDelivery | null>(null);
  return (
    <div>
      <SegmentedControl
        className={classes.filters}
        aria-label={t('status.label')}
        value={shown}
        data={SHOWN.map((value) => ({
          value,
          label: t(value === 'all' ? 'delivery.all' : `delivery.status.${value}`),
        }))}
        onChange={(next) => void navigate({ to: '.', search: next === 'all' ? {} : { show: next } })}
      />
      {log.error && items.length === 0 ? (
        <ProblemPanel error={log.error} onRetry={() => void log.refetch()} />
      ) : log.isPending ? (
        <LateSkeleton rows={4} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconMailForward} title={t('delivery.empty')} />
      ) : (
        <Panel title={t('delivery.title')} flush>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`} aria-label={t('delivery.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('dead.message')}</th>
                  <th scope="col">{t('status.label')}</th>
                  <th scope="col">{t('delivery.created')}</th>
                  <th scope="col" className={table.right}>
                    {t('dead.attempts')}
                  </th>
                  <th aria-hidden />
                </tr>
              </thead>
              <tbody>
                {items.map((delivery) => (
                  <tr key={delivery.id}>
                    <td>
                      <Button
                        variant="transparent"
                        size="compact-sm"
                        p={0}
                        onClick={() => setOpened(delivery)}
                      >
                        {t(`event.${delivery.type}`)}
                      </Button>
                    </td>
                    <td>
                      <DeliveryState delivery={delivery} />
                    </td>
                    <td data-label={t('delivery.created')}>
                      <Ago at={delivery.createdAt} />
                    </td>
                    <td className={table.right} data-label={t('dead.attempts')}>
                      {delivery.attemptCount}
                    </td>
                    <td className={`${table.right} ${table.action}`}>
                      <ResendButton side={side} webhookId={webhookId} delivery={delivery} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      <LoadMore list={log} />
      {opened && (
        <DeliveryDialog
          side={side}
          webhookId={webhookId}
          deliveryId={opened.id}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
