import { IconAlertTriangle, IconCheck, IconHourglass, type Icon } from '@tabler/icons-react';
import type { Delivery } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useNow } from '@/lib/use-now';
import classes from './webhooks.module.css';

const LOOKS: Record<Delivery['status'], { icon: Icon; tone: string }> = {
  pending: { icon: IconHourglass, tone: 'plain' },
  delivered: { icon: IconCheck, tone: 'good' },
  failed: { icon: IconAlertTriangle, tone: 'bad' },
};

/** Whether it has arrived; what went wrong the last time, and when it is tried again. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { icon: Picture, tone } = LOOKS[delivery.status];
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
        {t(`delivery.status.${delivery.status}`)}
      </span>
      {notes.length > 0 && <span className={classes.note}>{notes.join(' · ')}</span>}
    </>
  );
}
