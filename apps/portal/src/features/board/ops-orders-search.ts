import { ordersSearch, type OrdersSearch } from '@/features/orders/orders-search';

export const STATES = ['open', 'overdue', 'blocked', 'all'] as const;
export type OrdersState = (typeof STATES)[number];

/** An operator's list has the overdue and the ended orders by its state. */
export interface OpsOrdersSearch extends Omit<OrdersSearch, 'status' | 'overdue'> {
  state?: OrdersState;
}

export function opsOrdersSearch(search: Record<string, unknown>): OpsOrdersSearch {
  const { status: _status, overdue: _overdue, ...filters } = ordersSearch(search);
  const state = STATES.find((one) => one === search.state);
  return { ...filters, ...(state && { state }) };
}
