export * from './health.js';
export * from './project-root.js';
export * from './provide.js';
export * from './run-main.js';
export * from './settings-reader.js';
