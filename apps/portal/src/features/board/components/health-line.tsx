import { useText } from '@/i18n/use-text';
import { useHealth } from '../api/operations';
import classes from './board.module.css';

/** Whether the gateway, and what it needs, works. The two services show in the figures whether they answer. */
export function HealthLine() {
  const t = useText();
  const { data } = useHealth();
  if (!data) return null;
  const down = Object.entries(data.checks ?? {}).filter(([, check]) => check.status === 'down');
  return (
    <span className={classes.health}>
      <span className={classes.state} data-state={data.status}>
        {t('board.health', { state: t(`board.health.${data.status}`) })}
      </span>
      {down.map(([name, check]) => (
        <span key={name} className={classes.down}>
          {check.reason ? t('board.health.down', { name, reason: check.reason }) : name}
        </span>
      ))}
    </span>
  );
}
