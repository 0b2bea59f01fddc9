import { expect, it } from 'vitest';
import type { WebhookEventType } from '@/api/types';
import { draftOf, partThatDiffers } from './webhook-draft';

const some: WebhookEventType[] = ['order.placed', 'order.confirmed'];
const saved = { url: 'https://erp.example.com/', description: null, eventTypes: some };

it.each([
  ['nothing', {}, {}],
  ['the same events in another order', { chosen: [...some].reverse() }, {}],
  ['another event', { chosen: ['order.placed'] as WebhookEventType[] }, { eventTypes: ['order.placed'] }],
  ['every event', { every: true }, { eventTypes: ['*'] }],
  ['words', { description: ' ERP ' }, { description: 'ERP' }],
  ['another address', { url: 'https://erp.example.com/2 ' }, { url: 'https://erp.example.com/2' }],
])('sends of a webhook what differs: %s', (_name, typed, expected) =>
  expect(partThatDiffers(saved, { ...draftOf(saved), ...typed })).toEqual(expected),
);

it('takes its description away', () => {
  const described = { ...saved, description: 'ERP' };
  expect(partThatDiffers(described, { ...draftOf(described), description: '' })).toEqual({ description: '' });
});
