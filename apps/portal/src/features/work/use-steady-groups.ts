import { useEffect, useRef, useState } from 'react';
import type { OrderSummary } from '@/api/types';

interface Group {
  key: string;
  orders: OrderSummary[];
}
type Rows = ReadonlyMap<string, OrderSummary[]>;

/**
 * While the pointer is over the list, or the focus in it, rows stay where they are and only what they say changes: a
 * row that gave way to the next one would have somebody confirm the wrong order. What is new comes last in its group.
 */
export function useSteadyGroups<G extends Group>(groups: G[]) {
  const frame = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [rows, setRows] = useState<Rows>(new Map());
  const isHeld = isOver || hasFocus;
  const now = new Map(groups.flatMap((group) => group.orders.map((order) => [order.id, order])));
  const shown = isHeld ? groups.map((group) => ({ ...group, orders: steady(group, rows, now) })) : groups;
  if (isHeld && sizeOf(shown) !== sizeOf([...rows].map(([, orders]) => ({ orders }))))
    setRows(new Map(shown.map(({ key, orders }) => [key, orders])));
  if (!isHeld && rows.size > 0) setRows(new Map());
  // No event tells of a button that is gone with the focus on it.
  useEffect(() => {
    if (hasFocus && !frame.current?.contains(document.activeElement)) setFocus(false);
  }, [hasFocus, groups]);
  return {
    groups: shown,
    /** Shown as it was seen last, since it is in no group any more: nothing can be done with it here. */
    isGone: (id: string) => !now.has(id),
    frame: {
      ref: frame,
      onPointerEnter: () => setOver(true),
      onPointerLeave: () => setOver(false),
      onFocus: () => setFocus(true),
      onBlur: () => setFocus(false),
    },
  };
}

const sizeOf = (groups: { orders: OrderSummary[] }[]) =>
  groups.reduce((count, { orders }) => count + orders.length, 0);

function steady({ key, orders }: Group, rows: Rows, now: ReadonlyMap<string, OrderSummary>): OrderSummary[] {
  const placed = new Set([...rows.values()].flatMap((kept) => kept.map(({ id }) => id)));
  return [
    ...(rows.get(key) ?? []).map((order) => now.get(order.id) ?? order),
    ...orders.filter(({ id }) => !placed.has(id)),
  ];
}
