import {
  inUtc,
  LIMITS,
  orderReadPatterns,
  serviceOf,
  type HistoryEntry,
  type ListOrders,
  type OrderSort,
  type OrderSummary,
  type OrderView,
  type Page,
  type QuotationView,
  type ServiceName,
  type WireSide,
} from '@app/contracts';
import type { StreamableFile } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { csvFile } from '../http/csv.js';
import type { Exchange } from '../http/exchange.js';
import { queryOf } from '../services/requests.js';
import type { ServiceClient } from '../services/service-client.js';
import { ORDER_COLUMNS } from './orders.csv.js';

type Filter = Omit<ListOrders, 'sort'> & { sort?: OrderSort };

/** Where nothing is asked for: buyers look for their newest order, suppliers for what waits for them. */
const SORT: Record<WireSide, OrderSort> = {
  client: 'placed',
  supplier: 'work',
};

/** What either side is asked about its orders: the same questions, to the service that owns them. */
export class OrderReads {
  private readonly service: ServiceName;
  private readonly patterns: ReturnType<typeof orderReadPatterns>;

  constructor(
    private readonly services: ServiceClient,
    private readonly side: WireSide,
  ) {
    this.patterns = orderReadPatterns(side);
    this.service = serviceOf(side);
  }

  list(caller: Caller, filter: Filter): Promise<Page<OrderSummary>> {
    const list: ListOrders = { ...placedInUtc(filter), sort: filter.sort ?? SORT[this.side] };
    return this.services.query(this.service, this.patterns.listOrders, queryOf(caller, list));
  }

  /**
   * All that the filter lets through, whatever its limit, cursor and sort say, the newest first: an order that moves on while
   * the pages are read changes its place among what waits, and would be missing or there twice.
   */
  csv(
    caller: Caller,
    { limit: _limit, cursor: _cursor, counts: _counts, ...filter }: Filter,
  ): Promise<StreamableFile> {
    return csvFile({
      fileName: 'orders.csv',
      columns: ORDER_COLUMNS,
      page: (cursor) =>
        this.list(caller, {
          ...filter,
          sort: 'placed',
          limit: LIMITS.pageSize,
          ...(cursor && { cursor }),
        }),
    });
  }

  order(caller: Caller, orderId: string): Promise<OrderView> {
    return this.services.query(this.service, this.patterns.getOrder, queryOf(caller, { orderId }));
  }

  /** Every entry of one order: a process of a dozen steps needs no pages. */
  history(caller: Caller, orderId: string): Promise<HistoryEntry[]> {
    return this.services.query(this.service, this.patterns.getHistory, queryOf(caller, { orderId }));
  }

  quotation(caller: Caller, orderId: string): Promise<QuotationView> {
    return this.services.query(this.service, this.patterns.getQuotation, queryOf(caller, { orderId }));
  }
}

/** An order is overdue by the clock alone: who had it before that has another body of the same version. */
export const taggedOrder = (exchange: Exchange, order: OrderView) =>
  exchange.tagged(order.version, order, { changesByItself: order.overdue });

/** The database takes no offset of sixteen hours or more, and reads a date in the time zone of its session. */
export function placedInUtc<Placed extends Pick<ListOrders, 'placedAfter' | 'placedBefore'>>({
  placedAfter,
  placedBefore,
  ...filter
}: Placed) {
  return {
    ...filter,
    ...(placedAfter && { placedAfter: inUtc(placedAfter) }),
    ...(placedBefore && { placedBefore: inUtc(placedBefore) }),
  };
}
