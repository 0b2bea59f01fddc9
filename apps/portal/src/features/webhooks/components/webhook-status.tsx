import { IconAlertTriangle, IconCheck, IconCircle, IconPlayerPause, type Icon } from '@tabler/icons-react';
import type { Webhook } from '@/api/types';
import { useText } from '@/i18n/use-text';
import classes from './webhooks.module.css';

interface Look {
  icon: Icon;
  tone: string;
}

const LOOKS: Record<Webhook['status'], Look> = {
  active: { icon: IconCheck, tone: 'good' },
  paused: { icon: IconPlayerPause, tone: 'plain' },
  disabled: { icon: IconAlertTriangle, tone: 'bad' },
};
/** The API may be newer than this portal. */
const UNKNOWN: Look = { icon: IconCircle, tone: 'plain' };
const lookOf = (status: string) => (LOOKS as Partial<Record<string, Look>>)[status] ?? UNKNOWN;

/** Word, icon and colour; why, where we have disabled it ourselves. */
export function WebhookStatus({ webhook }: { webhook: Pick<Webhook, 'status' | 'disabled'> }) {
  const t = useText();
  const { icon: Picture, tone } = lookOf(webhook.status);
  return (
    <>
      <span className={classes.status} data-tone={tone}>
        <Picture size={16} aria-hidden />
        {t.or(`webhook.status.${webhook.status}`, webhook.status)}
      </span>
      {webhook.disabled && (
        <span className={classes.note}>{t(`webhook.disabled.${webhook.disabled.code}`)}</span>
      )}
    </>
  );
}
