import { Link } from '@tanstack/react-router';
import type { DeadLetter } from '@/api/types';
import { Panel } from '@/components/panel';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './dead-letters.module.css';

/** What the list says of a message, and since when. */
export function LetterFacts({ letter }: { letter: DeadLetter }) {
  const t = useText();
  const format = useFormat();
  const { orderId } = letter;
  return (
    <Panel title={t('dead.message')}>
      <dl className={classes.facts}>
        {orderId && (
          <>
            <dt>{t('order.order')}</dt>
            <dd className={table.mono}>
              <Link to="/ops/orders/$orderId" params={{ orderId }}>
                {orderId}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('dead.detail')}</dt>
        <dd lang="en">{letter.reason}</dd>
        <dt>{t('dead.queue')}</dt>
        <dd>{letter.queue}</dd>
        <dt>{t('dead.firstSeen')}</dt>
        <dd>{format.exact(letter.firstSeenAt)}</dd>
        <dt>{t('dead.lastSeen')}</dt>
        <dd>{format.exact(letter.lastSeenAt)}</dd>
        <dt>{t('dead.attempts')}</dt>
        <dd>{letter.attempts}</dd>
      </dl>
    </Panel>
  );
}
