import { IconAlertTriangle, IconCheck, IconCircle, IconHourglass, type Icon } from '@tabler/icons-react';
import type { WebhookDelivery } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useNow } from '@/lib/use-now';
import classes from './webhooks.module.css';

interface Look {
  icon: Icon;
  tone: string;
}

const LOOKS: Record<WebhookDelivery['status'], Look> = {
  pending: { icon: IconHourglass, tone: 'plain' },
  delivered: { icon: IconCheck, tone: 'good' },
  failed: { icon: IconAlertTriangle, tone: 'bad' },
};
/** The API may be newer than this portal. */
const UNKNOWN: Look = { icon: IconCircle, tone: 'plain' };
const lookOf = (status: string) => (LOOKS as Partial<Record<string, Look>>)[status] ?? UNKNOWN;

/** Whether it has arrived; what went wrong the last time, and when it is tried again. */
export function DeliveryState({ delivery }: { delivery: WebhookDelivery }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { icon: Picture, tone } = lookOf(delivery.status);
  const last = delivery.attempts.at(-1);
  const notes = [
    delivery.status !== 'delivered' && last?.error && t(`delivery.error.${last.error}`),
    delivery.status !== 'delivered' && last?.statusCode && String(last.statusCode),
    delivery.nextTryAt && t('delivery.next', { time: format.relative(delivery.nextTryAt, now) }),
  ].filter(Boolean);
  return (
    <>
      <span className={classes.status} data-tone={tone}>
        <Picture size={16} aria-hidden />
        {t.or(`delivery.status.${delivery.status}`, delivery.status)}
      </span>
      {notes.length > 0 && <span className={classes.note}>{notes.join(' · ')}</span>}
    </>
  );
}
