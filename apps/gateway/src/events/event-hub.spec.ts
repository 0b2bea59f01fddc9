import type { OrderChange } from '@app/contracts';
import { Sink } from '../testing/event-sink.js';
import { EventHub } from './event-hub.js';
import { EventReader } from './event-reader.js';

const change = (position: number): OrderChange => ({
  party: 'p',
  orderId: `${position}`,
  version: 1,
  status: 'QUOTED',
  turn: 'buyer',
  cursor: `client:${position}`,
});

let hub: EventHub;

beforeEach(() => {
  jest.useFakeTimers();
  hub = new EventHub();
  hub.begin({ client: 10 });
});
afterEach(() => {
  hub.onModuleDestroy();
  jest.useRealTimers();
});

it('knows where a side stood a minute ago, or began', () => {
  hub.publish([change(5_000)]);
  expect(hub.positionBefore('client')).toBe(10);
  jest.advanceTimersByTime(45_000);
  hub.publish([change(6_000)]);
  expect(hub.positionBefore('client')).toBe(10);
  jest.advanceTimersByTime(45_000);
  expect(hub.positionBefore('client')).toBe(5_000);
  expect(hub.positionBefore('supplier')).toBeUndefined();
});

it('has as low watermark what was there a minute ago, and nothing before it has run so long', () => {
  jest.advanceTimersByTime(59_000);
  expect(hub.lowWatermarks).toEqual({});
  hub.publish([change(5_000)]);
  jest.advanceTimersByTime(1_000);
  expect(hub.lowWatermarks).toEqual({ client: 10 });
  jest.advanceTimersByTime(75_000);
  expect(hub.lowWatermarks).toEqual({ client: 5_000 });
  hub.forget('client');
  expect(hub.lowWatermarks).toEqual({});
});

it('tells its readers the low watermark', () => {
  jest.advanceTimersByTime(60_000);
  const sink = new Sink();
  const reader = new EventReader({});
  hub.add({ role: 'buyer', party: 'p', subject: 's', expiresAt: Infinity }, reader);
  reader.begin(sink, { changes: [], complete: true });
  hub.publish([change(11)]);
  expect(sink.text).toContain('id: client:11,client-told:10\n');
});
