import type { Side } from '@/api/role';
import type { Order, Quotation } from '@/api/types';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useHistory } from '../api/read-order';
import { historyItems } from '../history-items';
import { dueText } from '../turn-text';
import { useActorName } from '../use-actor-name';
import classes from './history-panel.module.css';

interface Props {
  side: Side;
  order: Order;
  quotation: Quotation | undefined;
}

/** What happened, newest first; what machines said to each other is folded away. */
export function HistoryPanel({ side, order, quotation }: Props) {
  const t = useText();
  const history = useHistory(side, order.id);
  const format = useFormat();
  const actorOf = useActorName(side, order);
  const isToday = (at: string) => new Date(at).toDateString() === new Date().toDateString();
  const when = (at: string) => (isToday(at) ? format.time(at) : format.dayTime(at));
  const nameOf = (name: string) => t.or(`event.${name}`, name);
  const open = order.turn !== null;
  const due = dueText(order, quotation, format);
  if (history.error && !history.data)
    return (
      <Panel title={t('history.title')}>
        <ProblemPanel error={history.error} onRetry={() => void history.refetch()} />
      </Panel>
    );
  return (
    <Panel title={t('history.title')}>
      <ol className={classes.list}>
        {open && (
          <li className={classes.now} data-mine={order.turn === side || undefined}>
            <p className={classes.what}>
              {t(order.turn === side ? 'turn.mine' : `turn.${order.turn ?? 'buyer'}`)}
            </p>
            {due && <p className={classes.who}>{t('history.until', { date: due })}</p>}
          </li>
        )}
        {historyItems(history.data ?? []).map(({ key, entry, technical }) => (
          <li key={key}>
            <p className={classes.what}>{nameOf(entry.name)}</p>
            <p className={classes.who}>
              {actorOf(entry)} ·{' '}
              <time dateTime={entry.at} title={format.exact(entry.at)}>
                {when(entry.at)}
              </time>
            </p>
            {technical.length > 0 && (
              <details className={classes.technical}>
                <summary>{t('history.technical', { count: technical.length })}</summary>
                <ul>
                  {technical.map((step) => (
                    <li key={step.cursor}>
                      {nameOf(step.name)} · {format.time(step.at)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
