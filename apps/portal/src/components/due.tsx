import { IconClock } from '@tabler/icons-react';
import { isSoon } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useNow } from '@/lib/use-now';
import classes from './due.module.css';

/** When somebody must have acted. Red, with a clock, in the last day, where the hour matters, and afterwards. */
export function Due({ at, overdue }: { at: string | null; overdue: boolean }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  if (!at) return <span className={classes.none}>{t('unit.none')}</span>;
  if (!overdue && !isSoon(at, now))
    return (
      <time dateTime={at} title={format.exact(at)}>
        {format.day(at)}
      </time>
    );
  return (
    <time dateTime={at} title={format.exact(at)} className={classes.soon}>
      <IconClock size={14} stroke={2.2} aria-label={t(overdue ? 'order.late' : 'order.soon')} />
      {overdue ? format.day(at) : format.dayTime(at)}
    </time>
  );
}
