import type { Changed } from '@app/order';
import type { EntityManager } from 'typeorm';
import { nextQuotationNumbers } from '../party/supplier.repository.js';
import { NUMBER_TO_COME } from './quote.js';

/**
 * Gives the quotations of a batch their numbers, counted on the supplier's row: after every decision, so that none is
 * wasted. The document is the very object that the event carries: both have the number then.
 */
export async function numberQuotations(manager: EntityManager, changed: readonly Changed[]): Promise<void> {
  const documents = changed.flatMap(({ order, quotations }) =>
    quotations
      .filter(({ document }) => document.number === NUMBER_TO_COME)
      .map(({ document }) => ({ supplierId: order.supplier.id, document })),
  );
  if (documents.length === 0) return;
  const counts = new Map<string, number>();
  for (const { supplierId } of documents) counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
  const numbers = await nextQuotationNumbers(manager, counts);
  for (const { supplierId, document } of documents)
    document.number = numbers.get(supplierId)?.shift() ?? NUMBER_TO_COME;
}
