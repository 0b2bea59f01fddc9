export * from './logger.js';
export * from './metrics/cached.js';
export * from './metrics/registry.js';
export * from './tracing/trace-requests.js';
export * from './tracing/traceparent.js';
export type * from './tracing/tracer.js';
export * from './tracing/tracing.js';
