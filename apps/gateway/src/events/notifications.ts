import {
  gatewayNotificationsQueue,
  NOTIFICATIONS_EXCHANGE,
  WIRE_SIDES,
  type ChangesBegin,
  type OrderChange,
  type WireSide,
} from '@app/contracts';
import { openChannel, type HintNumber } from '@app/messaging';
import type { AmqpConnectionManager, Channel } from 'amqp-connection-manager';
import type { EventHub } from './event-hub.js';
import { HintNumbers } from './hint-numbers.js';

/** A gateway that cannot keep up loses the oldest hints rather than the broker's memory, and says so to its readers. */
const MAX_WAITING_MESSAGES = 10_000;

export interface Listener {
  /** Of this gateway. */
  instance: string;
  hub: Pick<EventHub, 'publish' | 'endAll' | 'tellGap'>;
  /** Called when a service begins: it may have committed changes of which it told nobody. */
  onBegin: (side: WireSide) => void;
  maxWaiting?: number;
}

/** Hears the services' notifications, through a queue of its own that goes with the connection. */
export function listenToNotifications(
  manager: AmqpConnectionManager,
  { instance, hub, onBegin, maxWaiting = MAX_WAITING_MESSAGES }: Listener,
): void {
  const queue = gatewayNotificationsQueue(instance);
  openChannel(manager, {
    confirm: false,
    setup: async (channel: Channel) => {
      await channel.assertQueue(queue, {
        exclusive: true,
        autoDelete: true,
        durable: false,
        arguments: { 'x-max-length': maxWaiting },
      });
      const numbers = new HintNumbers();
      await channel.bindQueue(queue, NOTIFICATIONS_EXCHANGE, '#');
      await channel.consume(
        queue,
        (message) => {
          if (!message) return manager.reconnect();
          // The queue drops its oldest messages, whoever sent them, so hints of the other side may be missing too.
          if (!numbers.follows((message.properties.headers ?? {}) as Partial<HintNumber>))
            for (const side of WIRE_SIDES) hub.tellGap(side);
          const { changes, begins } = readNotification(message.content);
          hub.publish(changes);
          if (begins) onBegin(begins);
        },
        { noAck: true },
      );
      // While there was no queue, nobody listened.
      hub.endAll();
    },
  });
}

/** @returns nothing for a message that is not ours */
export function readNotification(content: Buffer): { changes: OrderChange[]; begins?: WireSide } {
  try {
    const parsed = JSON.parse(content.toString()) as OrderChange | OrderChange[] | ChangesBegin;
    const begins = 'begins' in parsed ? WIRE_SIDES.find((side) => side === parsed.begins) : undefined;
    return { changes: [parsed as OrderChange | OrderChange[]].flat().filter(isChange), begins };
  } catch {
    return { changes: [] };
  }
}

const isChange = (change: Partial<OrderChange> | null): change is OrderChange =>
  typeof change?.party === 'string' &&
  typeof change.orderId === 'string' &&
  typeof change.cursor === 'string' &&
  typeof change.version === 'number';
