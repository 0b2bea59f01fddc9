import { Link } from '@tanstack/react-router';
import type { DeadLetter } from '@/api/types';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import classes from './dead-letters.module.css';

/** What a message is, with the queue that it came from. */
export function LetterLink({ letter }: { letter: DeadLetter }) {
  const t = useText();
  return (
    <>
      <Link
        to="/ops/dead-letters/$letterId"
        params={{ letterId: letter.id }}
        className={table.mono}
        data-row-link
      >
        {letter.type ?? t('dead.unknownType')}
      </Link>
      <span className={classes.queue}>{letter.queue}</span>
    </>
  );
}
