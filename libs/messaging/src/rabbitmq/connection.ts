import {
  connect,
  type AmqpConnectionManager,
  type ChannelWrapper,
  type CreateChannelOpts,
} from 'amqp-connection-manager';

/** A dead peer is noticed after two missed heartbeats: within 15 s. */
const HEARTBEAT_S = 5;
const RECONNECT_S = 1;

/**
 * A connection that comes back by itself, to another node of a cluster where several are given.
 * Nagle's algorithm is off: with it on, small messages waited for each other and an order took 300 ms at idle CPU.
 * @param url of one node, or of several separated by commas
 */
export function connectBroker(url: string, connectionName: string): AmqpConnectionManager {
  return connect(url.split(','), {
    heartbeatIntervalInSeconds: HEARTBEAT_S,
    reconnectTimeInSeconds: RECONNECT_S,
    connectionOptions: {
      noDelay: true,
      timeout: 5_000,
      clientProperties: { connection_name: connectionName },
    },
  });
}

/**
 * A channel that comes back by itself, even where opening it failed because the broker went at that moment or a queue
 * is missing. The library reports that as an error event, and an error event without a listener ends the process.
 * @param onFailure told each time
 */
export function openChannel(
  manager: AmqpConnectionManager,
  options: CreateChannelOpts,
  onFailure: (error: Error) => void = () => undefined,
): ChannelWrapper {
  const wrapper = manager.createChannel(options);
  let retry: NodeJS.Timeout | undefined;
  let closed = false;
  wrapper.on('close', () => {
    closed = true;
    clearTimeout(retry);
  });
  wrapper.on('error', (error: Error) => {
    if (closed) return;
    onFailure(error);
    clearTimeout(retry);
    retry = setTimeout(() => manager.reconnect(), RECONNECT_S * 1_000);
  });
  return wrapper;
}

/** Closes a connection behind its channels. What breaks at that very moment, or is gone already, keeps nothing open. */
export async function closeBroker(
  manager: AmqpConnectionManager | undefined,
  channels: readonly (ChannelWrapper | undefined)[],
): Promise<void> {
  await Promise.allSettled(channels.map(async (channel) => channel?.close()));
  await manager?.close().catch(() => undefined);
}
