import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  /** Not where the page's own heading says it. */
  title?: ReactNode;
  /** Beside the title, in the same line. */
  aside?: ReactNode;
  /** On the right. */
  actions?: ReactNode;
  /** Content reaches the panel's edges, as tables do. */
  flush?: boolean;
  children: ReactNode;
}

/** A card, mostly with a heading: the building block of every page. */
export function Panel({ title, aside, actions, flush, children }: Props) {
  return (
    <section className={classes.panel}>
      {title && (
        <header className={classes.header}>
          <h2>{title}</h2>
          {aside}
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
