import { expect, it } from 'vitest';
import { wording } from '@/i18n/messages';
import schema from '../../../../../docs/openapi.json?raw';
import { EVENT_KEYS, isAddress } from './event-choice';

const { components } = JSON.parse(schema) as { components: { schemas: Record<string, { enum?: string[] }> } };
const valuesOf = (name: string) => components.schemas[name]?.enum ?? [];

it('offers every event that the API has', () =>
  expect(['*', ...EVENT_KEYS].sort()).toEqual([...valuesOf('WebhookEventType')].sort()));

it.each([
  ['WebhookDeliveryType', 'event.'],
  ['WebhookStatus', 'webhook.status.'],
  ['WebhookDisabledCode', 'webhook.disabled.'],
  ['WebhookDeliveryStatus', 'delivery.status.'],
  ['WebhookDeliveryError', 'delivery.error.'],
])('every %s has a text', (name, prefix) => {
  expect(valuesOf(name).length).toBeGreaterThan(0);
  expect(valuesOf(name).filter((value) => !(prefix + value in wording))).toEqual([]);
});

it.each([
  ['https://erp.example.com/procmetier', true],
  ['http://localhost:4000/', true],
  ['erp.example.com', false],
  ['ftp://erp.example.com', false],
  ['', false],
])('takes %j for an address: %s', (text, expected) => expect(isAddress(text)).toBe(expected));
