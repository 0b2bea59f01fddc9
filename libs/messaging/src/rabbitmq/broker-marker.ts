import { REPLIES_EXCHANGE } from '@app/contracts';
import type { Channel } from 'amqp-connection-manager';

/**
 * A queue that holds one message of ours for as long as the broker has its disk. If it is gone, so is all that waited
 * there: `onMissing` is called.
 */
export interface BrokerMarker {
  queue: string;
  onMissing: () => Promise<void>;
}

/** A broker without our marker is a new one. It gets another marker only after `onMissing` has recorded the loss. */
export async function lookForMarker(channel: Channel, { queue, onMissing }: BrokerMarker): Promise<void> {
  if ((await channel.checkQueue(queue)).messageCount > 0) return;
  await onMissing();
  channel.publish(REPLIES_EXCHANGE, queue, Buffer.alloc(0), { persistent: true });
}
