import { Link } from '@tanstack/react-router';
import type { DeadLetter } from '@/api/types';
import { Ago } from '@/components/ago';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { LetterActions } from './letter-actions';
import { LetterLink } from './letter-link';

/** Messages that somebody has to deal with. */
export function WaitingLetters({ letters }: { letters: DeadLetter[] }) {
  const t = useText();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('dead.message')}</th>
          <th scope="col">{t('order.order')}</th>
          <th scope="col">{t('dead.reason')}</th>
          <th scope="col">{t('dead.queue')}</th>
          <th scope="col">{t('dead.firstSeen')}</th>
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
            <td className={table.mono}>
              <LetterLink letter={letter} />
            </td>
            <td>
              {letter.orderId ? (
                <Link to="/ops/orders/$orderId" params={{ orderId: letter.orderId }} className={table.mono}>
                  {letter.orderId.slice(0, 8)}
                </Link>
              ) : (
                t('unit.none')
              )}
            </td>
            <td title={letter.reason}>{t(`dead.code.${letter.code}`)}</td>
            <td className={table.muted}>{letter.queue}</td>
            <td>
              <Ago at={letter.firstSeenAt} />
            </td>
            <td>
              <Ago at={letter.lastSeenAt} />
            </td>
            <td className={table.right}>{letter.attempts}</td>
            <td className={table.right}>
              <LetterActions letter={letter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
