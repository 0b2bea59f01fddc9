import { eventKey, type CloudEvent, type QuotationIssued } from '@app/contracts';
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

/** After a restore: the numbers of quotations that come back are taken, so counting goes on behind them. */
export async function advanceQuotationCounters(
  manager: EntityManager,
  events: readonly CloudEvent[],
): Promise<void> {
  const issued = events
    .filter(({ type }) => eventKey(type) === 'quotation.issued')
    .map(({ data }) => data as QuotationIssued);
  await manager.query(
    `UPDATE suppliers s SET quotation_counter = greatest(s.quotation_counter, taken.count)
     FROM (SELECT id, max(count) AS count FROM unnest($1::uuid[], $2::bigint[]) AS t(id, count) GROUP BY id) AS taken
     WHERE s.id = taken.id`,
    [
      issued.map(({ supplier }) => supplier.id),
      issued.map(({ quotation }) => /\d+$/.exec(quotation.number)?.[0] ?? '0'),
    ],
  );
}
