import type { QueryClient } from '@tanstack/react-query';
import { wireSide, type Role } from '@/api/role';
import type { Order } from '@/api/types';
import type { OrderHint } from './order-hint';
import type { Refresher } from './refresher';

/** What somebody has on screen, and who reads it again. */
interface Screen {
  client: QueryClient;
  role: Role;
  refresher: Refresher;
}

/**
 * Has the data read again that a hint makes old. It never changes them itself, since a hint does not hold the whole
 * order.
 * @returns whether the hint told something new
 */
export function takeHint({ client, role, refresher }: Screen, hint: OrderHint, cursor: string): boolean {
  const known = client.getQueryData<Order>([role, 'order', hint.orderId]);
  // Each side counts versions for itself, and an operator's stream has both.
  const ownSide = role !== 'operator' && cursor.startsWith(wireSide(role));
  if (ownSide && known && known.version >= hint.version) return false;
  refresher.order(hint.orderId);
  refresher.lists();
  return true;
}
