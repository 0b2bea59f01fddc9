export * from './currencies.js';
export * from './amount.js';
export * from './totals.js';
