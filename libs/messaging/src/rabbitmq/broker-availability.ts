import type { AmqpConnectionManager } from 'amqp-connection-manager';

/**
 * The broker refuses a vhost by closing the connection; amqplib names the frame that it got, but not the reason in it.
 */
const VHOST_REFUSED = /ConnectionOpenOk; got <ConnectionClose/;

/** Whether the broker takes messages on a connection. What each channel does is for the channel's owner to watch. */
export class BrokerAvailability {
  private blockedReason?: string;

  /** @param onFailure told why there is no connection, once until there is one or the reason is another */
  watch(manager: AmqpConnectionManager, onFailure: (reason: string) => void = () => undefined): void {
    let told: string | undefined;
    manager.on('connectFailed', ({ err, url }) => {
      const reason = failureOf(err, url);
      if (reason !== told) onFailure(reason);
      told = reason;
    });
    manager.on('connect', () => (told = undefined));
    manager.on('blocked', ({ reason }) => (this.blockedReason = reason));
    manager.on('unblocked', () => (this.blockedReason = undefined));
    manager.on('disconnect', () => (this.blockedReason = undefined));
  }

  /**
   * @param channel through which its owner sends or consumes; undefined while there is none
   * @param absent what to say then
   * @returns why the broker cannot be used now; undefined where it can
   */
  faultOf(channel: object | undefined, absent = 'The broker is away'): string | undefined {
    if (!channel) return absent;
    return this.blockedReason && `The broker accepts no messages: ${this.blockedReason}`;
  }
}

function failureOf({ message }: Error, url: unknown): string {
  if (!VHOST_REFUSED.test(message) || typeof url !== 'string') return message;
  return `it does not let this user into the vhost "${vhostOf(url)}", or has none of that name: see RABBITMQ_URL`;
}

/** As amqplib reads it: `/` where none is named. */
function vhostOf(url: string): string {
  const name = new URL(url).pathname.slice(1);
  return name ? decodeURIComponent(name) : '/';
}
