export * from './data-source.js';
export * from './migrate.js';
export * from './forward-only.js';
export * from './database-errors.js';
export * from './set-table.js';
export { preparedQuery } from './prepared.js';
export * from './staged-transaction.js';
export * from './until-committed.js';
export * from './write-together.js';
