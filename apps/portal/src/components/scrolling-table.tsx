import type { ReactNode } from 'react';
import table from './table.module.css';

interface Props {
  /** What the table is about. */
  label: string;
  /** Its head and body, without anything that takes the focus. */
  children: ReactNode;
}

/** Scrolls within a narrow page. */
export function ScrollingTable({ label, children }: Props) {
  return (
    // What scrolls can be reached by keyboard (WCAG 2.1.1): in this table nothing else takes the focus.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className={table.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={table.table}>{children}</table>
    </div>
  );
}
