import { Link } from '@tanstack/react-router';
import type { DeadLetter } from '@/api/types';
import { useText } from '@/i18n/use-text';

export function LetterLink({ letter }: { letter: DeadLetter }) {
  const t = useText();
  return (
    <Link to="/ops/dead-letters/$letterId" params={{ letterId: letter.id }} data-row-link>
      {letter.type ?? t('dead.unknownType')}
    </Link>
  );
}
