import { randomUUID } from 'node:crypto';
import type { AmqpConnectionManager, ChannelWrapper } from 'amqp-connection-manager';
import type { Channel, ConfirmChannel, Message, Options } from 'amqplib';
import { BrokerAvailability } from './broker-availability.js';
import { closeBroker, connectBroker, openChannel } from './connection.js';

export interface OutgoingMessage {
  exchange: string;
  routingKey: string;
  body: Buffer;
  /** Unique: it also says which message was returned. */
  messageId: string;
  options: Options.Publish;
}

/** `returned`: the broker had no queue for it; it is confirmed all the same, so only the return tells. */
export type PublishOutcome = 'confirmed' | 'returned';

/** Header fields of a hint, numbered from 1 for each channel, by which a reader notices that one is missing. */
export interface HintNumber {
  publisher: string;
  number: number;
}

interface HintChannel {
  channel: Channel;
  /** Identifies the channel: a new one begins at 1 again, and what the old one lost does not count as missing in it. */
  publisher: string;
  published: number;
}

/** The broker confirms within milliseconds; where it does not (memory or disk alarm), the outbox keeps the message. */
const CONFIRM_TIMEOUT_MS = 10_000;

/** Between two tries to open the channel of the hints again. */
const HINTING_PAUSE_MS = 1_000;

/** Publishes persistently with confirms and `mandatory`; never buffers: the outbox is the buffer. */
export class EventPublisher {
  private manager?: AmqpConnectionManager;
  private publishing?: ChannelWrapper;
  private channel?: ConfirmChannel;
  /** A channel of its own, without confirms: on the other one the broker would confirm every hint. */
  private hinting?: HintChannel;
  private hintWrapper?: ChannelWrapper;
  private hintTimer?: NodeJS.Timeout;
  private readonly broker = new BrokerAvailability();
  /** How often each came back: the sweep may have published a message again that is not confirmed yet. */
  private readonly returns = new Map<string, number>();
  private readonly readyListeners: (() => void)[] = [];
  private readonly hintListeners: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly appName: string,
  ) {}

  /** Begins to connect and returns. */
  connect(): void {
    this.manager = connectBroker(this.url, this.appName);
    this.broker.watch(this.manager);
    this.manager.on('unblocked', () => {
      this.announceReady();
      this.announceHinting();
    });
    this.manager.on('disconnect', () => {
      this.channel = undefined;
      this.hinting = undefined;
    });
    this.publishing = openChannel(this.manager, {
      setup: (channel: ConfirmChannel) => {
        channel.on('return', (message: Message) => this.countReturn(String(message.properties.messageId)));
        this.channel = channel;
        this.announceReady();
        this.announceHinting();
      },
    });
    this.hintWrapper = this.openHinting(this.manager);
  }

  onReady(listener: () => void): void {
    this.readyListeners.push(listener);
  }

  /** Registers a listener for when hints can be sent again: those of the time before are lost. */
  onHinting(listener: () => void): void {
    this.hintListeners.push(listener);
  }

  /** @returns why nothing can be published now; undefined when it can */
  unavailability(): string | undefined {
    return this.broker.faultOf(this.channel);
  }

  /** Rejects where the broker is away or does not confirm in time: the outcome is unknown then. */
  publish({ exchange, routingKey, body, messageId, options }: OutgoingMessage): Promise<PublishOutcome> {
    const { channel } = this;
    if (!channel) return Promise.reject(new Error('The broker is away'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The broker did not confirm')), CONFIRM_TIMEOUT_MS);
      const finished = (error: unknown) => {
        clearTimeout(timer);
        const wasReturned = this.takeReturn(messageId);
        if (error) reject(error instanceof Error ? error : new Error('The broker refused the message'));
        else resolve(wasReturned ? 'returned' : 'confirmed');
      };
      try {
        channel.publish(
          exchange,
          routingKey,
          body,
          { ...options, messageId, persistent: true, mandatory: true },
          finished,
        );
      } catch (error) {
        finished(error);
      }
    });
  }

  /** Sends a hint that nothing depends on: neither kept, confirmed nor waited for. */
  hint(exchange: string, routingKey: string, body: object): void {
    const { hinting } = this;
    if (this.unavailability() || !hinting) return;
    const { channel, publisher, published } = hinting;
    const headers: HintNumber = { publisher, number: published + 1 };
    const content = Buffer.from(JSON.stringify(body));
    try {
      channel.publish(exchange, routingKey, content, {
        contentType: 'application/json',
        persistent: false,
        headers,
      });
      hinting.published += 1;
    } catch {
      // The channel is closing. What the hint is about is committed, and whoever reads the order finds it.
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.hintTimer);
    await closeBroker(this.manager, [this.publishing, this.hintWrapper]);
    this.channel = undefined;
    this.hinting = undefined;
  }

  private openHinting(manager: AmqpConnectionManager): ChannelWrapper {
    return openChannel(manager, {
      confirm: false,
      setup: (channel: Channel) => {
        // Hints that have nowhere to go must not end the connection, which an error that nobody hears does.
        channel.on('error', () => setImmediate(() => this.openHintingAgain(manager)));
        this.hinting = { channel, publisher: randomUUID(), published: 0 };
        this.announceHinting();
      },
    });
  }

  private openHintingAgain(manager: AmqpConnectionManager): void {
    this.hinting = undefined;
    void this.hintWrapper?.close();
    this.hintTimer = setTimeout(() => (this.hintWrapper = this.openHinting(manager)), HINTING_PAUSE_MS);
  }

  private countReturn(messageId: string): void {
    this.returns.set(messageId, (this.returns.get(messageId) ?? 0) + 1);
  }

  /** The broker returns a message before it confirms it, but may confirm several at once after all their returns. */
  private takeReturn(messageId: string): boolean {
    const count = this.returns.get(messageId) ?? 0;
    if (count > 1) this.returns.set(messageId, count - 1);
    else this.returns.delete(messageId);
    return count > 0;
  }

  private announceReady(): void {
    for (const listener of this.readyListeners) listener();
  }

  private announceHinting(): void {
    if (this.unavailability() || !this.hinting) return;
    for (const listener of this.hintListeners) listener();
  }
}
