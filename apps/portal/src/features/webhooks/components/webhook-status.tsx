import { IconAlertTriangle, IconCheck, IconPlayerPause, type Icon } from '@tabler/icons-react';
import type { Webhook } from '@/api/types';
import { useText } from '@/i18n/use-text';
import classes from './webhooks.module.css';

const LOOKS: Record<Webhook['status'], { icon: Icon; tone: string }> = {
  active: { icon: IconCheck, tone: 'good' },
  paused: { icon: IconPlayerPause, tone: 'plain' },
  disabled: { icon: IconAlertTriangle, tone: 'bad' },
};

/** Word, icon and colour; why, where we have disabled it ourselves. */
export function WebhookStatus({ webhook }: { webhook: Pick<Webhook, 'status' | 'disabled'> }) {
  const t = useText();
  const { icon: Picture, tone } = LOOKS[webhook.status];
  return (
    <>
      <span className={classes.status} data-tone={tone}>
        <Picture size={16} aria-hidden />
        {t(`webhook.status.${webhook.status}`)}
      </span>
      {webhook.disabled && (
        <span className={classes.note}>{t(`webhook.disabled.${webhook.disabled.code}`)}</span>
      )}
    </>
  );
}
