import { randomUUID } from 'node:crypto';
import { connect, type Options } from 'amqplib';
import {
  EVENT_CONTENT_TYPE,
  eventsExchange,
  eventSource,
  eventType,
  formatSequence,
  type CloudEvent,
  type ServiceName,
} from '@app/contracts';
import type { TestVhost } from './servers.js';

/** Publishes a body of any kind as one service would, into the other one's inbox. */
export async function publishAs(
  vhost: TestVhost,
  sender: ServiceName,
  body: unknown,
  options: Options.Publish = { contentType: EVENT_CONTENT_TYPE },
): Promise<void> {
  const connection = await connect(vhost.urlFor(sender));
  const channel = await connection.createConfirmChannel();
  const content = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  channel.publish(eventsExchange(sender), 'test', content, { persistent: true, ...options });
  await channel.waitForConfirms();
  await connection.close();
}

/** An event of a sender, sound unless the overrides make it otherwise. */
export const eventOf = (
  sender: ServiceName,
  key: string,
  orderId: string,
  sequence: number,
  data: object,
  overrides: Partial<CloudEvent> = {},
): CloudEvent => ({
  specversion: '1.0',
  id: randomUUID(),
  source: eventSource(sender),
  type: eventType(key),
  subject: orderId,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  sequence: formatSequence(sequence),
  correlationid: orderId,
  data,
  ...overrides,
});
