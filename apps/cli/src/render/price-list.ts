import type { PriceListChange } from '@app/api-client';
import { table } from './table.js';

/** Changes shown to a person; scripts get all that the server tells. */
const SHOWN = 20;

/** What a change has done, or a dry run would do. */
export function changeLines(
  { added, changed, removed, unchanged, changes }: PriceListChange,
  dryRun = false,
): string[] {
  const counts = `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
  const rows = table<PriceListChange['changes'][number]>(
    [
      { title: 'SKU', of: ({ sku }) => sku },
      { title: 'CHANGE', of: ({ kind }) => kind },
      { title: 'OLD', of: ({ oldUnitPrice }) => oldUnitPrice, align: 'right' },
      { title: 'NEW', of: ({ newUnitPrice }) => newUnitPrice, align: 'right' },
    ],
    changes.slice(0, SHOWN),
  );
  const more = added + changed + removed - Math.min(SHOWN, changes.length);
  return [
    dryRun ? `Would be: ${counts}` : counts,
    ...(changes.length > 0 ? ['', ...rows] : []),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}
