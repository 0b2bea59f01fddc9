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

/**
 * Events as they were on the wire, byte for byte, also when they are sent again, and results as they were told. Nothing
 * asks for what is within, and to take an event apart for `jsonb` was half of what its row of the history cost.
 * Both tables are written again: minutes for millions of rows, during which the service waits.
 */
export const keepJsonAsWritten = `
  ALTER TABLE order_history ALTER COLUMN event TYPE json USING event::json;
  ALTER TABLE command_results ALTER COLUMN reply TYPE json USING reply::json;
`;
