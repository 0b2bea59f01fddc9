import type { Side } from '@/api/role';
import type { OrderStatus } from '@/api/types';

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
  supplierId?: string;
  waitingAt?: string;
  overdue?: true | undefined;
}

export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  const found: OrdersSearch = {};
  if (typeof search.q === 'string' || typeof search.q === 'number') found.q = String(search.q);
  const statuses = [search.status].flat().filter((value) => STATUSES.includes(value as OrderStatus));
  if (statuses.length > 0) found.status = statuses as OrderStatus[];
  if (search.turn === 'buyer' || search.turn === 'supplier') found.turn = search.turn;
  if (typeof search.supplierId === 'string') found.supplierId = search.supplierId;
  if (typeof search.waitingAt === 'string') found.waitingAt = search.waitingAt;
  if (search.overdue === true || search.overdue === 'true') found.overdue = true;
  return found;
}
