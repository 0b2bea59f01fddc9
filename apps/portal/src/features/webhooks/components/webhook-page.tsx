import { useQuery } from '@tanstack/react-query';
import { homeOf, useRole, type Side } from '@/api/role';
import { Crumbs } from '@/components/crumbs';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { usePathPart } from '@/lib/use-address';
import { webhookQuery } from '../api/webhooks';
import { ChangeButton } from './change-button';
import { DeliveryLog } from './delivery-log';
import { EventNames } from './event-names';
import { WebhookActions } from './webhook-actions';
import { WebhookStatus } from './webhook-status';
import classes from './webhooks.module.css';

/** One address: what it hears, and what became of every message to it. */
export function WebhookPage() {
  const t = useText();
  const format = useFormat();
  const side = useRole() as Side;
  const id = usePathPart('webhookId');
  const webhook = useQuery(webhookQuery(side, id));
  if (webhook.error && !webhook.data)
    return <ProblemPanel isPage error={webhook.error} onRetry={() => void webhook.refetch()} />;
  if (!webhook.data) return <LateSkeleton rows={6} />;
  const { url, description, eventTypes, createdAt, previousSecretUntil } = webhook.data;
  const title = description ?? new URL(url).host;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={<Crumbs to={`${homeOf(side)}/webhooks`} parent={t('webhook.title')} current={title} />}
        actions={<WebhookActions side={side} webhook={webhook.data} />}
      />
      <div className={page.stack}>
        <Panel title={t('webhook.one')} actions={<ChangeButton side={side} webhook={webhook.data} />}>
          <dl className={classes.facts}>
            <dt>{t('status.label')}</dt>
            <dd>
              <WebhookStatus webhook={webhook.data} />
            </dd>
            <dt>{t('webhook.url')}</dt>
            <dd className={classes.url}>{url}</dd>
            <dt>{t('webhook.events')}</dt>
            <dd>
              <EventNames types={eventTypes} />
            </dd>
            <dt>{t('webhook.created')}</dt>
            <dd>{format.exact(createdAt)}</dd>
            {previousSecretUntil && (
              <>
                <dt>{t('webhook.secret.previous')}</dt>
                <dd>{t('webhook.secret.previousUntil', { date: format.exact(previousSecretUntil) })}</dd>
              </>
            )}
          </dl>
        </Panel>
        <DeliveryLog side={side} webhookId={id} />
      </div>
    </>
  );
}
