import type { QueryClient } from '@tanstack/react-query';
import type { Role } from '@/api/role';
import type { Order } from '@/api/types';
import type { OrderHint } from './event-stream';

/** What shows orders; each hint makes it old. */
const LISTS = ['orders', 'load', 'ops'];

/** Fetches every order and every list that is on screen again: anything may have changed. */
export function readOrdersAnew(client: QueryClient, role: Role): void {
  for (const key of ['order', ...LISTS]) void client.invalidateQueries({ queryKey: [role, key] });
}

/**
 * Fetches again what the hint makes old; never patches, since a hint does not hold the whole order.
 * @returns whether it told something new
 */
export function takeHint(client: QueryClient, role: Role, hint: OrderHint, cursor: string): boolean {
  const known = client.getQueryData<Order>([role, 'order', hint.orderId]);
  // Versions count on each side for itself, and an operator's stream has both.
  const ownSide = cursor.startsWith(role === 'buyer' ? 'client' : 'supplier');
  if (role !== 'operator' && ownSide && known && known.version >= hint.version) return false;
  void client.invalidateQueries({ queryKey: [role, 'order', hint.orderId] });
  for (const list of LISTS) void client.invalidateQueries({ queryKey: [role, list] });
  return true;
}
