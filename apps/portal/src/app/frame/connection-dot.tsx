import { useText } from '@/i18n/use-text';
import { useLive } from '@/live/live-context';
import classes from './connection-dot.module.css';

export function ConnectionDot() {
  const t = useText();
  const { state } = useLive();
  return (
    <span className={classes.connection} data-state={state} role="status">
      <span className={classes.dot} aria-hidden />
      <span>{t(`live.${state}`)}</span>
    </span>
  );
}
