import type { HistoryEntry } from '@/api/types';
import { ScrollingTable } from '@/components/scrolling-table';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';

interface Props {
  entries: readonly HistoryEntry[];
  /** Whose they are, where a page has more than one. */
  side?: string;
}

/** The messages of an order as they are named on the wire, and what happened between them. */
export function MessageTable({ entries, side }: Props) {
  const t = useText();
  const format = useFormat();
  return (
    <ScrollingTable label={side ? t('details.messages.of', { side }) : t('details.messages')}>
      <thead>
        <tr>
          <th scope="col">{t('details.messages')}</th>
          <th scope="col" className={table.right}>
            {t('details.sequence')}
          </th>
          <th scope="col">{t('step.when')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ cursor, name, direction, sequence, at }) => (
          <tr key={cursor}>
            <td>
              <span className={table.mono}>{name}</span>{' '}
              {direction && (
                <span className={table.muted}>
                  {t(direction === 'sent' ? 'details.sent' : 'details.received')}
                </span>
              )}
            </td>
            <td className={table.right}>{sequence ?? ''}</td>
            <td>
              <time dateTime={at} title={format.exact(at)}>
                <span className={table.nowrap}>{format.day(at)},</span>{' '}
                <span className={table.nowrap}>{format.time(at)}</span>
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
