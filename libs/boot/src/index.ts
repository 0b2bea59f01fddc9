export * from './health.js';
export * from './run-main.js';
export * from './settings-reader.js';
