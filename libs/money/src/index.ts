export * from './amount.js';
export * from './totals.js';
