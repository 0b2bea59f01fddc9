import { Link } from '@tanstack/react-router';
import type { DeadLetter } from '@/api/types';
import { Ago } from '@/components/ago';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useReasonText } from '@/i18n/use-reason-text';
import { LetterActions } from './letter-actions';
import { LetterLink } from './letter-link';

/** Messages that somebody has to deal with. */
export function WaitingLetters({ letters }: { letters: DeadLetter[] }) {
  const t = useText();
  const reasonOf = useReasonText();
  return (
    <table className={`${table.table} ${table.cards}`} aria-label={t('dead.title')}>
      <thead>
        <tr>
          <th scope="col">{t('dead.message')}</th>
          <th scope="col">{t('order.order')}</th>
          <th scope="col">{t('dead.reason')}</th>
          <th scope="col">{t('dead.lastSeen')}</th>
          <th scope="col" className={table.right}>
            {t('dead.attempts')}
          </th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <td>
              <LetterLink letter={letter} />
            </td>
            <td data-label={t('order.order')}>
              {letter.orderId ? (
                <Link to="/ops/orders/$orderId" params={{ orderId: letter.orderId }} className={table.mono}>
                  …{letter.orderId.slice(-8)}
                </Link>
              ) : (
                t('unit.none')
              )}
            </td>
            <td title={letter.reason}>{reasonOf(letter.code)}</td>
            <td data-label={t('dead.lastSeen')}>
              <Ago at={letter.lastSeenAt} />
            </td>
            <td className={table.right} data-label={t('dead.attempts')}>
              {letter.attempts}
            </td>
            <td className={`${table.right} ${table.action}`}>
              <LetterActions small letter={letter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
