import type { ReactNode } from 'react';
import classes from './page-header.module.css';
import { usePageTitle } from './use-page-title';

interface Props {
  title: string;
  /** Beside the title. */
  badge?: ReactNode;
  subtitle?: ReactNode;
  crumbs?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page; it also names the browser's tab. */
export function PageHeader({ title, badge, subtitle, crumbs, actions }: Props) {
  usePageTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.text}>
        {crumbs}
        <div className={classes.title}>
          <h1>{title}</h1>
          {badge}
        </div>
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
