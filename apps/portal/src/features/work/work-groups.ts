import type { Side } from '@/api/role';
import type { MessageId } from '@/i18n/messages';
import { ENDED, type OrdersSearch } from '@/features/orders/orders-search';

export interface WorkGroup {
  key: string;
  name: MessageId;
  filter: OrdersSearch;
  limit: number;
  ended: boolean;
}

const OPEN_LIMIT = 100;
const CLOSED_LIMIT = 10;

const open = (key: string, name: MessageId, filter: OrdersSearch): WorkGroup => ({
  key,
  name,
  filter,
  limit: OPEN_LIMIT,
  ended: false,
});
const closed: WorkGroup = {
  key: 'closed',
  name: 'work.closed',
  filter: { status: ENDED },
  limit: CLOSED_LIMIT,
  ended: true,
};

/** The groups of the work list, by what has to be done. */
export const workGroups = (side: Side): WorkGroup[] =>
  side === 'buyer'
    ? [
        open('mine', 'work.needsYou', { turn: 'buyer' }),
        open('theirs', 'work.waitingSupplier', { turn: 'supplier' }),
        closed,
      ]
    : [
        open('validate', 'work.toValidate', { waitingAt: 'validate_order' }),
        open('price', 'work.toPrice', { waitingAt: 'price_lines' }),
        open('theirs', 'work.waitingBuyer', { turn: 'buyer' }),
        closed,
      ];
