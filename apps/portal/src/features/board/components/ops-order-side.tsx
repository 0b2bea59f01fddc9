import type { WireSide } from '@/api/role';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { OperatorOrder } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Panel } from '@/components/panel';
import { StatusBadge } from '@/components/status-badge';
import page from '@/components/page.module.css';
import table from '@/components/table.module.css';
import { elementName } from '@/features/diagram/model/element-names';
import { useReasonText } from '@/i18n/use-reason-text';
import { MessageTable } from '@/features/order/components/message-table';
import { useLanguage } from '@/i18n/language-context';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useResend } from '../api/operations';
import { ResyncButton } from './resync-button';
import classes from './board.module.css';

interface Props {
  name: WireSide;
  orderId: string;
  side: OperatorOrder['client'];
}

/** What one side holds of an order: standing, messages, the raw events. */
export function OpsOrderSide({ name, orderId, side }: Props) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const reasonOf = useReasonText();
  if (!side)
    return (
      <Panel title={t(`side.${name}`)} actions={<ResyncButton orderId={orderId} side={name} />}>
        <p className={table.muted}>{t('opsOrder.missing')}</p>
      </Panel>
    );
  const { order } = side;
  return (
    <Panel
      title={t(`side.${name}`)}
      actions={
        <>
          <ResendButton orderId={orderId} name={name} />
          <ResyncButton orderId={orderId} side={name} />
        </>
      }
    >
      {order.blocked && (
        <div className={classes.blocked}>
          <IconAlertTriangle size={18} aria-hidden />
          <p>
            {t('opsOrder.blocked', { reason: reasonOf(order.blocked.code) })}
            <span>{format.exact(order.blocked.at)}</span>
          </p>
        </div>
      )}
      <dl className={classes.facts}>
        <dt>{t('status.label')}</dt>
        <dd>
          <StatusBadge status={order.status} side={name} />
        </dd>
        <dt>{t('opsOrder.element')}</dt>
        <dd>{elementName(order.waitingAt, language)}</dd>
        <dt>{t('opsOrder.sent')}</dt>
        <dd>{side.sentSequence}</dd>
        <dt>{t('opsOrder.received')}</dt>
        <dd>{side.receivedSequence}</dd>
        {side.parked.length > 0 && (
          <>
            <dt>{t('opsOrder.parked')}</dt>
            <dd>{side.parked.map(({ sequence, type }) => `${sequence} ${type}`).join(', ')}</dd>
          </>
        )}
      </dl>
      <MessageTable entries={side.history} side={t(`side.${name}`)} />
      <details className={classes.more}>
        <summary>{t('opsOrder.raw')}</summary>
        <pre className={page.raw} tabIndex={0}>
          {JSON.stringify(side, null, 2)}
        </pre>
      </details>
    </Panel>
  );
}

function ResendButton({ orderId, name }: { orderId: string; name: WireSide }) {
  const t = useText();
  const textOf = useProblemText();
  const resend = useResend(orderId);
  return (
    <ActButton
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={14} aria-hidden />}
      aria-label={t('opsOrder.resend.action', { side: name })}
      loading={resend.isPending}
      onClick={() =>
        resend.mutate(name, {
          onSuccess: () => notify({ message: t('opsOrder.resend.done') }),
          onError: (error) => notify({ color: 'red', message: textOf(error) }),
        })
      }
    >
      {t('opsOrder.resend')}
    </ActButton>
  );
}
