import type { Side } from '@/api/role';

/** A hint that an order has changed; what it is now is fetched. */
export interface OrderHint {
  orderId: string;
  version: number;
  status: string;
  turn: Side | null;
}

/** What an event of the stream says: a hint, or whether everything since the given position is told. */
export type Told = Partial<OrderHint> & { complete?: boolean };

/** Data that are no object come from a newer server. */
export function toldBy(data: string): Told {
  try {
    return (JSON.parse(data) as object | null) ?? {};
  } catch {
    return {};
  }
}

export const isHint = (told: Told): told is OrderHint =>
  typeof told.orderId === 'string' && typeof told.version === 'number';
