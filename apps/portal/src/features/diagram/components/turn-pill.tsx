import classes from './turn-pill.module.css';

/** Above the element where an order waits for somebody. */
export function TurnPill({ text, mine }: { text: string; mine: boolean }) {
  return (
    <span className={classes.pill} data-mine={mine || undefined} aria-hidden>
      {text}
    </span>
  );
}
