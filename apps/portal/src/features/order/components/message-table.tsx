import type { ReactNode } from 'react';
import type { HistoryEntry } from '@/api/types';
import { ScrollingTable } from '@/components/scrolling-table';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';

interface Props {
  entries: readonly HistoryEntry[];
  /** How the instant of an entry is shown. */
  when: (at: string) => ReactNode;
}

/** The messages of an order as they are named on the wire, and what happened between them. */
export function MessageTable({ entries, when }: Props) {
  const t = useText();
  return (
    <ScrollingTable label={t('details.messages')}>
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
            <td>{when(at)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
