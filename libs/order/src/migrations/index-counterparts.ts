// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
const COUNTERPART = { buyer_id: 'supplier_id', supplier_id: 'buyer_id' } as const;

/**
 * Operators look for the ended orders of a company on the other company's side, too. Partial, so that an order is
 * written into it once, at its end.
 * @param party column of the own side's company
 * Source: docs/decisions/0010-growth.md
 */
export const indexCounterparts = (party: keyof typeof COUNTERPART): string => `
  CREATE INDEX orders_ended_of_counterpart ON orders (${COUNTERPART[party]}, id DESC) WHERE ended_at IS NOT NULL;
`;
