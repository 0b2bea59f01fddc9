import type { Side } from '@app/contracts';
/** What callers may expect of an order desk, told without the diagram that runs it. */
export type Status =
  'PLACED' | 'CONFIRMED' | 'QUOTED' | 'COMPLETED' | 'REJECTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';

export type Action = 'confirm' | 'reject' | 'prices' | 'withdraw' | 'accept' | 'decline' | 'cancel';

/** Who asks: the company whose order it is, another one of its role, or one of the other role. */
export type Asker = 'owner' | 'stranger' | 'other-role';

/** What is wrong with a request. `content` is sound in shape and against the order: another revision, another line. */
export type Flaw = 'none' | 'shape' | 'stale' | 'content';

export interface ModelOrder {
  status: Status;
  /** A line is not on the supplier's list, so a person has to price it. */
  byHand: boolean;
}

/** Orders as both sides see them once every message has arrived. */
export interface OrdersModel {
  orders: ModelOrder[];
  /** The supplier's policy. */
  autoConfirm: boolean;
}

export const SIDE_OF: Record<Action, Side> = {
  confirm: 'supplier',
  reject: 'supplier',
  prices: 'supplier',
  withdraw: 'supplier',
  accept: 'buyer',
  decline: 'buyer',
  cancel: 'buyer',
};

/** From where each action leads where. */
const MOVES: Record<Action, Partial<Record<Status, (order: ModelOrder) => Status>>> = {
  confirm: { PLACED: ({ byHand }) => (byHand ? 'CONFIRMED' : 'QUOTED') },
  reject: { PLACED: () => 'REJECTED' },
  prices: { CONFIRMED: () => 'QUOTED' },
  withdraw: { CONFIRMED: () => 'CANCELLED' },
  accept: { QUOTED: () => 'COMPLETED' },
  decline: { QUOTED: () => 'DECLINED' },
  cancel: { PLACED: () => 'CANCELLED', CONFIRMED: () => 'CANCELLED', QUOTED: () => 'CANCELLED' },
};

const ENDED: Status[] = ['COMPLETED', 'REJECTED', 'DECLINED', 'EXPIRED', 'CANCELLED'];
export const isOpen = ({ status }: ModelOrder) => !ENDED.includes(status);
export const turnOf = (order: ModelOrder): Side | null => {
  if (!isOpen(order)) return null;
  return order.status === 'QUOTED' ? 'buyer' : 'supplier';
};

export const actionsAt = (side: Side, { status }: ModelOrder): Action[] =>
  (Object.keys(MOVES) as Action[]).filter((action) => SIDE_OF[action] === side && MOVES[action][status]);

/** By itself a supplier confirms only what its list prices as a whole. */
export const afterPlacing = ({ autoConfirm }: OrdersModel, byHand: boolean): Status =>
  autoConfirm && !byHand ? 'QUOTED' : 'PLACED';

export interface Expected {
  httpStatus: number;
  code?: string;
  /** Status of the order afterwards, on both sides. */
  status: Status;
  /** Whether a repeat with the same key gets this answer again. */
  kept: boolean;
}

/** Refusals with a content that does not fit, by action; the others have none that could be wrong. */
const CONTENT_REFUSALS: Partial<Record<Action, [number, string]>> = {
  accept: [409, 'quotation-superseded'],
  decline: [409, 'quotation-superseded'],
  prices: [422, 'lines-unpriced'],
};

/** In the order of the checks: role, shape, whose it is, process, tag, content. */
export function expectedOf(order: ModelOrder, action: Action, asker: Asker, flaw: Flaw): Expected {
  const refused = (httpStatus: number, code: string, kept = false): Expected => ({
    httpStatus,
    code,
    status: order.status,
    kept,
  });
  if (asker === 'other-role') return refused(403, 'role-not-allowed');
  if (flaw === 'shape') return refused(400, 'invalid-request');
  if (asker === 'stranger') return refused(404, 'order-not-found');
  const move = MOVES[action][order.status];
  if (!move) return refused(409, 'transition-not-allowed', true);
  if (flaw === 'stale') return refused(412, 'version-mismatch', true);
  const content = flaw === 'content' ? CONTENT_REFUSALS[action] : undefined;
  if (content) return refused(...content, true);
  return { httpStatus: 200, status: move(order), kept: true };
}
