// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/** What is due is looked for webhook by webhook, so that the backlog of one stands in the way of no other. */
export const indexDueDeliveries = `
  DROP INDEX webhook_deliveries_due;
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_try_at, position) WHERE status = 'pending';
`;
