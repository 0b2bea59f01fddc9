import { VisuallyHidden } from '@mantine/core';
import type { OperatorStats } from '@/api/types';
import { Panel } from '@/components/panel';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './board.module.css';

/** Completed orders of the last 24 hours. */
export function HourChart({ hours }: { hours: OperatorStats['completedPerHour'] }) {
  const t = useText();
  const format = useFormat();
  const peak = hours.reduce((most, hour) => (hour.count > most.count ? hour : most), { hour: '', count: 0 });
  return (
    <Panel
      title={t('board.perHour')}
      actions={
        peak.count > 0 && (
          <span className={table.muted}>
            {t('board.peak', { count: peak.count, hour: format.time(peak.hour) })}
          </span>
        )
      }
    >
      <div className={classes.bars} role="list" aria-label={t('board.perHour')}>
        {hours.map(({ hour, count }) => {
          const label = t('board.hour', { hour: format.time(hour), count });
          return (
            <div
              key={hour}
              role="listitem"
              title={label}
              className={classes.bar}
              data-peak={(count > 0 && hour === peak.hour) || undefined}
              style={{ height: `${peak.count ? (count / peak.count) * 100 : 0}%` }}
            >
              <VisuallyHidden component="span">{label}</VisuallyHidden>
            </div>
          );
        })}
      </div>
      <div className={classes.hours} aria-hidden>
        {hours.map(({ hour }, index) => (
          <span key={hour}>{index % 3 === 0 ? new Date(hour).getHours() : ''}</span>
        ))}
      </div>
    </Panel>
  );
}
