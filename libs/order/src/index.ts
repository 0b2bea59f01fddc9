export { newOrder, type Order, type OrderVariables } from './order/order.js';
export type {
  Changed,
  CommandKind,
  Effect,
  EventKind,
  OrderRules,
  PayloadContext,
  RecallKind,
  TaskContext,
  Upcoming,
} from './path/message-kind.js';
export { OrderPath } from './path/order-path.js';
export { provideRules } from './path/provide-rules.js';
export { OrderReads } from './reads/order-reads.js';
export { pageById } from './reads/page-by-id.js';
export { quotationRepository } from './quotation/quotation.repository.js';
export { CLOCK, OrderServiceModule } from './service/order-service.module.js';
export { startService } from './service/run-service.js';
export { readServiceConfig, type ServiceConfig } from './service/service.config.js';

// For tools and tests: what is done to a database from outside.
export { createPartition, firstIdOf, partitionsFrom } from './history/history-partitions.js';
export { holdService } from './resync/hold-service.js';
export { replay } from './resync/replay.js';
export { resyncedSince } from './resync/resync.js';
export { forgetOrdersSql } from './retention/forget-orders.js';

export { createOrderSearch } from './migrations/create-order-search.js';
export { createOrderTables } from './migrations/create-orders.js';
export { createProcessModelsTable } from './migrations/create-process-models.js';
export { createResyncTables } from './migrations/create-resyncs.js';
export { indexCounterparts } from './migrations/index-counterparts.js';
export { indexEndedOrders } from './migrations/index-ended-orders.js';
export { keepJsonAsWritten } from './migrations/keep-json-as-written.js';
export { partitionHistory } from './migrations/partition-history.js';
export { searchBareNumbers } from './migrations/search-bare-numbers.js';
export { searchWholeWords } from './migrations/search-whole-words.js';
