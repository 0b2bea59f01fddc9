import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { usePageTitle } from './use-page-title';

interface Props {
  icon: Icon;
  title: string;
  text?: string;
  /** It stands for a whole page, whose heading it is; it also names the browser's tab. */
  isPage?: boolean;
  /** The one thing to do from here. */
  children?: ReactNode;
}

export function EmptyState({ icon: Picture, title, text, isPage, children }: Props) {
  usePageTitle(isPage ? title : undefined);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        <Picture size={24} stroke={1.6} />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
