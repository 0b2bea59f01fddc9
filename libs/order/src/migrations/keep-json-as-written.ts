// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * Events as they were on the wire, byte for byte, also when they are sent again, and results as they were told. Nothing
 * asks for what is within, and to take an event apart for `jsonb` was half of what its row of the history cost.
 * Both tables are written again: minutes for millions of rows, during which the service waits.
 */
export const keepJsonAsWritten = `
  ALTER TABLE order_history ALTER COLUMN event TYPE json USING event::json;
  ALTER TABLE command_results ALTER COLUMN reply TYPE json USING reply::json;
`;
