import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import classes from './problem-note.module.css';
import { TraceId } from './trace-id';

interface Props {
  error: unknown;
  /** Instead of the text of the problem's code. */
  text?: string;
  children?: ReactNode;
}

/** Beside a form: why it was not done. */
export function ProblemNote({ error, text, children }: Props) {
  const textOf = useProblemText();
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.text}>{text ?? textOf(error)}</p>
        {children}
        <TraceId error={error} />
      </div>
    </div>
  );
}
