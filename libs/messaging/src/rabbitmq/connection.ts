import { connect, type AmqpConnectionManager } from 'amqp-connection-manager';

/** A dead peer is noticed after two missed heartbeats: within 15 s. */
const HEARTBEAT_S = 5;
const RECONNECT_S = 1;

/**
 * A connection that comes back by itself.
 * Nagle's algorithm is off: with it on, small messages waited for each other and an order took 300 ms at idle CPU.
 */
export function connectBroker(url: string, connectionName: string): AmqpConnectionManager {
  return connect([url], {
    heartbeatIntervalInSeconds: HEARTBEAT_S,
    reconnectTimeInSeconds: RECONNECT_S,
    connectionOptions: {
      noDelay: true,
      timeout: 5_000,
      clientProperties: { connection_name: connectionName },
    },
  });
}
