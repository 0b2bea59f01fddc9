import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon: Icon;
  title: string;
  text?: string;
  /** The one thing to do from here. */
  children?: ReactNode;
}

export function EmptyState({ icon: Picture, title, text, children }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        <Picture size={24} stroke={1.6} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
