export type { components, operations, paths } from './schema.js';
export type * from './shapes.js';
export * from './backoff.js';
export * from './client.js';
export * from './problem.js';
export * from './retry.js';
export * from './token.js';
export * from './watch.js';
