// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
const COUNTERPART = { buyer_id: 'supplier_id', supplier_id: 'buyer_id' } as const;

/**
 * Indexes for orders that have ended, which are nearly all of them: by status, and by counterpart and status. Partial,
 * so that an order is written into them once, at its end. An index that no statement of ours reads is gone.
 * @param party column of the own side's company
 * Source: docs/decisions/0010-growth.md
 */
export const indexEndedOrders = (party: keyof typeof COUNTERPART): string => `
  CREATE INDEX orders_party_ended ON orders (${party}, status, placed_at DESC, id DESC)
    WHERE ended_at IS NOT NULL;
  CREATE INDEX orders_counterpart_ended ON orders
    (${party}, ${COUNTERPART[party]}, status, placed_at DESC, id DESC) WHERE ended_at IS NOT NULL;
  DROP INDEX dead_letters_order_id;
`;
