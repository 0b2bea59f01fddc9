import { randomUUID } from 'node:crypto';
import { connect, type Options } from 'amqplib';
import {
  cloudEvent,
  EVENT_CONTENT_TYPE,
  eventsExchange,
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
  ...cloudEvent({ id: randomUUID(), sender, key, subject: orderId, time: new Date(), sequence, data }),
  ...overrides,
});
