/** Sizes that both sides hold to; a larger one makes one message hold up its neighbours. */
export const LIMITS = {
  linesPerOrder: 500,
  eventBytes: 512 * 1024,
  eventsPerBatch: 100,
  eventBatchBytes: 1024 * 1024,
  httpBodyBytes: 256 * 1024,
  csvBytes: 16 * 1024 * 1024,
  idempotencyKeyLength: 255,
  pageSize: 200,
  webhooksPerParty: 10,
  webhookUrlLength: 2_000,
} as const;
