import { EventEmitter } from 'node:events';
import type { AmqpConnectionManager } from 'amqp-connection-manager';
import { BrokerAvailability } from './broker-availability.js';

let manager: EventEmitter;
let broker: BrokerAvailability;
let told: string[];
const channel = {};

beforeEach(() => {
  manager = new EventEmitter();
  broker = new BrokerAvailability();
  told = [];
  broker.watch(manager as unknown as AmqpConnectionManager, (reason) => told.push(reason));
});

const fail = (message: string, url = 'amqp://client:secret@broker:5672/shop') =>
  manager.emit('connectFailed', { err: new Error(message), url });

it('is there as long as its owner has a channel', () => {
  expect(broker.faultOf(channel)).toBeUndefined();
  expect(broker.faultOf(undefined)).toBe('The broker is away');
  expect(broker.faultOf(undefined, 'no queue')).toBe('no queue');
});

it.each(['unblocked', 'disconnect'])('takes no messages from an alarm until %s', (end) => {
  manager.emit('blocked', { reason: 'low on disk' });
  expect(broker.faultOf(channel)).toBe('The broker accepts no messages: low on disk');
  manager.emit(end);
  expect(broker.faultOf(channel)).toBeUndefined();
});

it('tells why there is no connection once, and again after there was one', () => {
  for (const message of ['refused', 'refused', 'no such host', 'no such host']) fail(message);
  manager.emit('connect');
  fail('no such host');
  expect(told).toEqual(['refused', 'no such host', 'no such host']);
});

it.each([
  ['amqp://client:secret@broker:5672/no%2Fshop', '"no/shop"'],
  ['amqp://client:secret@broker', '"/"'],
])('names the vhost of %s that it is not let into, and no password', (url, vhost) => {
  fail('Expected ConnectionOpenOk; got <ConnectionClose channel:0>', url);
  expect(told).toEqual([expect.stringContaining(vhost)]);
  expect(told[0]).toContain('RABBITMQ_URL');
  expect(told[0]).not.toContain('secret');
});
