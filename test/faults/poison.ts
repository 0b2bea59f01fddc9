import { randomUUID } from 'node:crypto';
import type { CloudEvent } from '@app/contracts';
import { eventOf } from '../support/foreign-messages.js';

export interface Poison {
  name: string;
  /** Code of the dead letter that it must become. */
  code: string;
  /** It must block its order. */
  blocks?: boolean;
  /** A message for the buyers' side about an order whose next sequence is 2. */
  body(order: PoisonedOrder): unknown;
}

export interface PoisonedOrder {
  id: string;
  buyerId: string;
  supplierId: string;
}

const NUL = String.fromCharCode(0);
const LONE_SURROGATE = String.fromCharCode(0xd800);

const parties = ({ buyerId, supplierId }: PoisonedOrder) => ({
  buyerId,
  supplier: { id: supplierId, name: 'The Supplier AB' },
});
const event = (
  order: PoisonedOrder,
  key: string,
  data: object,
  overrides: Partial<CloudEvent> = {},
  sequence = 2,
) => eventOf('supplier-service', key, order.id, sequence, { ...parties(order), ...data }, overrides);
const rejected = (order: PoisonedOrder, overrides: Partial<CloudEvent> = {}, text = 'No', sequence = 2) =>
  event(order, 'order.rejected', { reason: { code: 'other', text } }, overrides, sequence);

/** Everything that may stand in an inbox and is no sound next event. */
export const POISONS: Poison[] = [
  { name: 'no JSON', code: 'unparseable', body: () => `{"order": "${randomUUID()}` },
  { name: 'no event', code: 'not-an-event', body: () => ({ hello: randomUUID() }) },
  {
    name: 'two megabytes',
    code: 'not-an-event',
    body: () => ({ hello: randomUUID(), text: 'x'.repeat(2 * 1024 * 1024) }),
  },
  {
    name: 'deeply nested',
    code: 'unparseable',
    body: () => `${'['.repeat(50_000)}"${randomUUID()}"`,
  },
  {
    name: 'unknown type',
    code: 'unknown-type',
    body: (order) => rejected(order, { type: 'com.example.v1' }),
  },
  { name: 'wrong sender', code: 'wrong-sender', body: (order) => rejected(order, { source: 'urn:example' }) },
  {
    name: 'zero byte in the sender',
    code: 'wrong-sender',
    body: (order) => rejected(order, { source: `urn:${NUL}` }),
  },
  {
    name: 'zero byte in the type',
    code: 'unknown-type',
    body: (order) => rejected(order, { type: `com.${NUL}.v1` }),
  },
  {
    name: 'wrong party',
    code: 'wrong-party',
    body: (order) => rejected({ ...order, buyerId: randomUUID() }),
  },
  {
    name: 'sequence beyond all numbers',
    code: 'not-an-event',
    body: (order) => rejected(order, { sequence: '9999999999' }),
  },
  {
    name: 'future version',
    code: 'unknown-version',
    blocks: true,
    body: (order) => rejected(order, { type: 'procmetier.order.rejected.v2' }),
  },
  {
    name: 'wrong data',
    code: 'invalid-event',
    blocks: true,
    body: (order) => event(order, 'order.rejected', { reason: 'price' }),
  },
  {
    name: 'does not fit the process',
    code: 'unexpected-event',
    blocks: true,
    body: (order) => event(order, 'order.completed', { completedAt: '2026-11-24T10:00:00.000Z' }),
  },
  {
    name: 'zero byte that breaks the statement',
    code: 'defect',
    blocks: true,
    body: (order) => rejected(order, {}, `a${NUL}b`),
  },
  {
    name: 'half a character that breaks the statement',
    code: 'defect',
    blocks: true,
    body: (order) => rejected(order, {}, `a${LONE_SURROGATE}b`),
  },
  {
    name: 'zero byte in an event beyond the next',
    code: 'defect',
    body: (order) => rejected(order, {}, `a${NUL}b`, 3),
  },
];
