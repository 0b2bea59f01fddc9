import type { Icon } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { announce } from '@/notices/announce';
import classes from './empty-state.module.css';
import { usePageTitle } from './use-page-title';

interface Props {
  icon: Icon;
  title: string;
  text?: string;
  /** It stands for a whole page, whose heading it is; it also names the browser's tab. */
  isPage?: boolean;
  /** What it stands in is read out anyway. */
  isAlert?: boolean;
  /** The one thing to do from here. */
  children?: ReactNode;
}

export function EmptyState({ icon: Picture, title, text, isPage, isAlert, children }: Props) {
  usePageTitle(isPage ? title : undefined);
  const isSilent = isPage || isAlert;
  useEffect(() => {
    if (!isSilent) announce(title);
  }, [isSilent, title]);
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
