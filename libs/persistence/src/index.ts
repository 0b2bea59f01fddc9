export * from './data-source.js';
export * from './migrate.js';
export * from './database-errors.js';
export * from './set-table.js';
export * from './prepared.js';
export * from './write-together.js';
