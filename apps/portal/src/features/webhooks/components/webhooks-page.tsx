import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { homeOf, useRole, type Side } from '@/api/role';
import { ActButton } from '@/components/act-button';
import { Ago } from '@/components/ago';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { webhooksQuery } from '../api/webhooks';
import { EventNames } from './event-names';
import { WebhookStatus } from './webhook-status';
import classes from './webhooks.module.css';

const RegisterDialog = late(() => import('./register-dialog').then((all) => all.RegisterDialog));

/** Addresses of the company's own systems that hear of its orders. */
export function WebhooksPage() {
  const t = useText();
  const side = useRole() as Side;
  const webhooks = useQuery(webhooksQuery(side));
  const [adding, setAdding] = useState(false);
  const add = (
    <ActButton leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('webhook.add')}
    </ActButton>
  );
  const isEmpty = webhooks.data?.length === 0;
  return (
    <>
      <PageHeader
        title={t('webhook.title')}
        subtitle={t('webhook.intro')}
        actions={webhooks.data && !isEmpty && add}
      />
      {webhooks.error && !webhooks.data && (
        <ProblemPanel error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      )}
      {webhooks.isPending && <LateSkeleton rows={3} />}
      {isEmpty && (
        <EmptyState icon={IconWebhook} title={t('webhook.empty')}>
          {add}
        </EmptyState>
      )}
      {webhooks.data && !isEmpty && (
        <Panel flush>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`} aria-label={t('webhook.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('webhook.url')}</th>
                  <th scope="col">{t('webhook.events')}</th>
                  <th scope="col">{t('status.label')}</th>
                  <th scope="col" className={table.right}>
                    {t('webhook.updated')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {webhooks.data.map((webhook) => (
                  <tr key={webhook.id}>
                    <td>
                      <Link
                        to={`${homeOf(side)}/webhooks/${webhook.id}`}
                        className={classes.url}
                        data-row-link
                      >
                        {webhook.url}
                      </Link>
                      {webhook.description && <span className={classes.note}>{webhook.description}</span>}
                    </td>
                    <td>
                      <EventNames types={webhook.eventTypes} />
                    </td>
                    <td>
                      <WebhookStatus webhook={webhook} />
                    </td>
                    <td className={`${table.right} ${table.muted}`} data-label={t('webhook.updated')}>
                      <Ago at={webhook.updatedAt} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {adding && <RegisterDialog side={side} onClose={() => setAdding(false)} />}
    </>
  );
}
