import type { DeadLetter } from '@/api/types';
import { Ago } from '@/components/ago';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useReasonText } from '@/i18n/use-reason-text';
import { LetterLink } from './letter-link';

/** Messages that were let go: by whom, when and why. */
export function DiscardedLetters({ letters }: { letters: DeadLetter[] }) {
  const t = useText();
  const reasonOf = useReasonText();
  return (
    <table className={`${table.table} ${table.cards}`} aria-label={t('dead.title')}>
      <thead>
        <tr>
          <th scope="col">{t('dead.message')}</th>
          <th scope="col">{t('dead.reason')}</th>
          <th scope="col">{t('dead.note')}</th>
          <th scope="col">{t('dead.discarded.by')}</th>
          <th scope="col">{t('dead.discarded.at')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <td>
              <LetterLink letter={letter} />
            </td>
            <td title={letter.reason}>{reasonOf(letter.code)}</td>
            <td>{letter.discarded?.note}</td>
            <td data-label={t('dead.discarded.by')}>{letter.discarded?.by}</td>
            <td data-label={t('dead.discarded.at')}>
              {letter.discarded && <Ago at={letter.discarded.at} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
