import { untilCommitted } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { ORDERS_A_PAGE, walkOrders } from '../order/order-pages.js';
import { resyncRepository } from './resync.repository.js';

export interface HoldServiceOptions {
  dataSource: DataSource;
  clock: () => Date;
  /** Orders that the other side has changed since are compared too, beside the open ones. */
  since: Date;
  /** Of who asks; null where nobody does. */
  subject: string | null;
  pageRows?: number;
}

/**
 * Begins the resync of a whole service: nothing new begins, then every open order is held, then the other side is asked.
 * Where it is broken off, the service's sweep goes on with it.
 * @returns how many orders are held
 */
export async function holdService(options: HoldServiceOptions): Promise<number> {
  const { dataSource, clock, since } = options;
  await untilCommitted(() => resyncRepository.beginService(dataSource.manager, since, clock()));
  return holdOrders(options);
}

/** Holds every open order, in pages; those that are held already are only read. */
export async function holdOrders(options: HoldServiceOptions): Promise<number> {
  const { dataSource, clock, since, subject, pageRows = ORDERS_A_PAGE } = options;
  const { manager } = dataSource;
  let orders = 0;
  await walkOrders(async (after) => {
    const page = { after, rows: pageRows };
    const { last, held } = await untilCommitted(() =>
      resyncRepository.holdPage(manager, page, clock(), subject),
    );
    await untilCommitted(() => resyncRepository.holdsOn(manager, clock()));
    orders += held;
    return last;
  });
  await untilCommitted(() => resyncRepository.askService(manager, since, clock()));
  return orders;
}
