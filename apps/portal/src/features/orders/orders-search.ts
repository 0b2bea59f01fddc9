import type { Side } from '@/api/role';
import type { OrderStatus } from '@/api/types';
import { isCalendarDate } from '@/lib/calendar-date';

export const STATUSES: OrderStatus[] = [
  'PLACED',
  'CONFIRMED',
  'QUOTED',
  'ACCEPTED',
  'COMPLETED',
  'REJECTED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
];
export const ENDED: OrderStatus[] = ['COMPLETED', 'REJECTED', 'DECLINED', 'EXPIRED', 'CANCELLED'];

/** The filters of the list of orders, kept in the address so that they can be shared and gone back to. */
export interface OrdersSearch {
  q?: string;
  status?: OrderStatus[] | undefined;
  turn?: Side | undefined;
  /** Of a company's own list only the other one. */
  supplierId?: string | undefined;
  buyerId?: string | undefined;
  /** The first and the last day, of the reader's calendar: 2026-11-24. */
  placedFrom?: string | undefined;
  placedTo?: string | undefined;
  waitingAt?: string | undefined;
  overdue?: true | undefined;
}

/** Which company of an order a filter names. */
export const COMPANY_OF = { buyerId: 'buyer', supplierId: 'supplier' } as const;
export type CompanyFilter = keyof typeof COMPANY_OF;

/** With some filters set anew; what is empty filters nothing. */
export const withFilters = (search: OrdersSearch, part: OrdersSearch): OrdersSearch =>
  Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value));

export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  const found: OrdersSearch = {};
  if (typeof search.q === 'string' || typeof search.q === 'number') found.q = String(search.q);
  const statuses = [search.status].flat().filter((value) => STATUSES.includes(value as OrderStatus));
  if (statuses.length > 0) found.status = statuses as OrderStatus[];
  if (search.turn === 'buyer' || search.turn === 'supplier') found.turn = search.turn;
  for (const name of ['supplierId', 'buyerId', 'waitingAt'] as const)
    if (typeof search[name] === 'string') found[name] = search[name];
  for (const name of ['placedFrom', 'placedTo'] as const)
    if (typeof search[name] === 'string' && isCalendarDate(search[name])) found[name] = search[name];
  if (search.overdue === true || search.overdue === 'true') found.overdue = true;
  return found;
}
