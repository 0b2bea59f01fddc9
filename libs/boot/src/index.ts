export * from './run-main.js';
export * from './settings-reader.js';
