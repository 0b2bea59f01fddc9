export * from './migrations/create-webhooks.js';
export * from './migrations/index-due-deliveries.js';
export * from './webhook.providers.js';
export * from './delivery/record.js';
export * from './delivery/dispatcher.js';
export * from './registration/webhook.controller.js';
