import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';
import classes from './stale-notice.module.css';

/** While the connection is lost: since when, and that decisions must wait. */
export function StaleNotice() {
  const t = useText();
  const format = useFormat();
  const { staleSince, retryNow } = useLive();
  if (staleSince === null) return null;
  return (
    <div className={classes.notice} role="status">
      <IconPlugConnectedX size={18} aria-hidden />
      <span>{t('live.stale', { time: format.time(new Date(staleSince).toISOString()) })}</span>
      <Button variant="default" size="xs" onClick={retryNow}>
        {t('live.retry')}
      </Button>
    </div>
  );
}
