import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Role } from '@/api/role';
import { paced } from './paced';

/** Shorter: a busy company's lists are read more often than anybody can look. Longer: a change is seen late. */
const LIST_MS = 1_000;
/** An operator sees all companies, and each order brings several hints. */
const OVERVIEW_MS = 3_000;
/** Several changes of one order come together. */
const ORDER_MS = 100;

export interface Refresher {
  order: (id: string) => void;
  /** Every list that is on screen. */
  lists: () => void;
  /** Every order, too. */
  everything: () => void;
  stop: () => void;
}

/** Reads again what hints make old, at a pace that the number of hints does not raise. */
export function refresherOf(client: QueryClient, role: Role): Refresher {
  const readAgain = (queryKey: QueryKey) => read(client, queryKey);
  const old = new Set<string>();
  const orders = paced(ORDER_MS, async () => {
    const ids = [...old];
    old.clear();
    const owed = await Promise.all(ids.map((id) => readAgain([role, 'order', id])));
    ids.filter((_id, index) => owed[index]).forEach((id) => old.add(id));
    return old.size > 0;
  });
  const allOrders = paced(ORDER_MS, () => readAgain([role, 'order']));
  const lists = [
    paced(LIST_MS, () => readAgain([role, 'orders'])),
    ...['load', 'ops'].map((list) => paced(OVERVIEW_MS, () => readAgain([role, list]))),
  ];
  const readLists = () => lists.forEach((list) => list.ask());
  return {
    order(id) {
      old.add(id);
      orders.ask();
    },
    lists: readLists,
    everything() {
      allOrders.ask();
      readLists();
    },
    stop: () => [orders, allOrders, ...lists].forEach((one) => one.stop()),
  };
}

/**
 * A read that is under way is not restarted: one that begins anew with every hint never ends, and a page of a list that
 * somebody has just asked for would be lost.
 * @returns whether something was under way, which may bring what was there before
 */
async function read(client: QueryClient, queryKey: QueryKey): Promise<boolean> {
  const wasUnderWay = client.isFetching({ queryKey, type: 'active' }) > 0;
  await client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  return wasUnderWay;
}
