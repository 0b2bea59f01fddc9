/** Sizes that both sides keep to. Larger: one message holds up its neighbours. */
export const LIMITS = {
  linesPerOrder: 500,
  eventsPerBatch: 100,
  eventBatchBytes: 1024 * 1024,
  httpBodyBytes: 256 * 1024,
  csvBytes: 16 * 1024 * 1024,
  idempotencyKeyLength: 255,
  pageSize: 200,
  webhooksPerParty: 10,
  webhookUrlLength: 2_000,
  skuLength: 80,
  /** RFC 3339 with nanoseconds and an offset. */
  instantLength: 35,
  /** The longest IANA name has half of it. */
  timeZoneLength: 64,
  /** Revisions and sequences: what the databases can count to. */
  wholeNumber: 2 ** 31 - 1,
} as const;
