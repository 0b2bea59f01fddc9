import { gatewayNotificationsQueue, NOTIFICATIONS_EXCHANGE, type OrderChange } from '@app/contracts';
import { openChannel } from '@app/messaging';
import type { AmqpConnectionManager, Channel } from 'amqp-connection-manager';
import type { EventHub } from './event-hub.js';

/** A gateway that cannot keep up loses the oldest hints rather than the broker's memory. */
const MAX_WAITING_MESSAGES = 10_000;

/** Hears what the services tell, on a queue of its own that goes with the connection. */
export function listenToNotifications(
  manager: AmqpConnectionManager,
  instance: string,
  hub: Pick<EventHub, 'publish' | 'endAll'>,
): void {
  const queue = gatewayNotificationsQueue(instance);
  openChannel(manager, {
    confirm: false,
    setup: async (channel: Channel) => {
      await channel.assertQueue(queue, {
        exclusive: true,
        autoDelete: true,
        durable: false,
        arguments: { 'x-max-length': MAX_WAITING_MESSAGES },
      });
      await channel.bindQueue(queue, NOTIFICATIONS_EXCHANGE, '#');
      await channel.consume(
        queue,
        (message) => {
          if (message) hub.publish(readChanges(message.content));
          else manager.reconnect();
        },
        { noAck: true },
      );
      // While there was no queue, nobody listened.
      hub.endAll();
    },
  });
}

/** @returns none for a message that is not ours */
export function readChanges(content: Buffer): OrderChange[] {
  try {
    const parsed = JSON.parse(content.toString()) as OrderChange | OrderChange[];
    return [parsed].flat().filter(isChange);
  } catch {
    return [];
  }
}

const isChange = (change: Partial<OrderChange> | null): change is OrderChange =>
  typeof change?.party === 'string' &&
  typeof change.orderId === 'string' &&
  typeof change.cursor === 'string' &&
  typeof change.version === 'number';
