import type { GrowthResult } from '../growth/measure-growth.js';
import { markdown } from './table.js';

/** Reads and bytes of a filled system as Markdown tables. */
export function growthTables({ orders, reads, priceList, bytesPerOrder }: GrowthResult): string {
  const names = [...new Set([...Object.keys(bytesPerOrder.client), ...Object.keys(bytesPerOrder.supplier)])];
  const sum = (side: Record<string, number>) =>
    Object.values(side).reduce((total, bytes) => total + bytes, 0);
  return [
    `First pages over HTTP with ${orders} completed orders:`,
    '',
    markdown(
      ['read', 'p50 ms', 'p99 ms'],
      Object.entries(reads).map(([name, { p50, p99 }]) => [name, p50, p99]),
    ),
    '',
    `A price list of ${priceList.rows} rows over HTTP: ${priceList.newS} s where all are new, ${priceList.changedS} s where ` +
      `every price changes; the gateway grew by ${priceList.gatewayMib} MiB meanwhile, the supplier-service by ` +
      `${priceList.supplierMib} MiB.`,
    '',
    'Bytes on disk for each of them:',
    '',
    markdown(
      ['table or index', 'buyers’ side', 'suppliers’ side'],
      [
        ...names.map((name) => [name, bytesPerOrder.client[name] ?? 0, bytesPerOrder.supplier[name] ?? 0]),
        ['together', sum(bytesPerOrder.client), sum(bytesPerOrder.supplier)],
      ],
    ),
  ].join('\n');
}
