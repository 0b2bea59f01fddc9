import { setTimeout as pause } from 'node:timers/promises';
import { RmqContext, ServerRMQ, type MessageHandler } from '@nestjs/microservices';
import type { AmqpConnectionManager, Channel, ChannelWrapper } from 'amqp-connection-manager';
import type { ConsumeMessage } from 'amqplib';
import { BrokerAvailability } from './broker-availability.js';
import { lookForMarker, type BrokerMarker } from './broker-marker.js';
import { closeBroker, connectBroker, openChannel } from './connection.js';
import { EventHearing, type UnhandledMessage } from './event-hearing.js';
import { RequestAnswers } from './request-answers.js';
import { waitAtMost } from '../wait-at-most.js';
import { Standby } from './standby.js';

export interface RmqServerOptions {
  url: string;
  appName: string;
  /** Queues of requests: each message holds frames that are answered. */
  requestQueues: string[];
  /** Queues of events: each message holds one event or a batch of them. */
  eventQueues: string[];
  /**
   * Further event queues, each with a single active consumer, meant for other processes: consumed only after those had
   * time to.
   */
  standbyQueues?: string[];
  /** Queues where the broker itself puts messages that were delivered too often. */
  deadQueues: string[];
  prefetch: number;
  /** Patterns that some controller has to take: without one the app does not start. */
  patterns?: readonly string[];
  onUnhandled: (message: UnhandledMessage) => Promise<void>;
  /** Told each time when all consumers are there. */
  onConsuming?: () => void;
  marker?: BrokerMarker;
}

const DRAIN_MS = 25_000;

/**
 * Deliveries are counted. Shorter, and a message that only has to wait for something, as for the connection by which it
 * is answered, is a dead letter before that is there; longer, and whoever waits for it waits longer.
 */
const GIVE_BACK_AFTER_MS = 1_000;

/**
 * Nest's RabbitMQ transport with the verdicts that it lacks: a message is settled when every event or request in it
 * is committed, held while a part is away, and drained on close; a cancelled consumer comes back.
 * Topology is never declared here: `npm run infra` does that.
 */
export class RmqServer extends ServerRMQ {
  private readonly works = new Set<Promise<void>>();
  private readonly consumerTags = new Map<Channel, string[]>();
  private readonly answers: RequestAnswers;
  private readonly events: EventHearing;
  private manager?: AmqpConnectionManager;
  private wrapper?: ChannelWrapper;
  /** Set when all consumers are there. */
  private current?: Channel;
  private readonly broker = new BrokerAvailability();
  private closing = false;
  private acknowledgedCount = 0;
  private inHandCount = 0;
  private beginningsCount = 0;
  private readonly standby: Standby;

  constructor(private readonly rmq: RmqServerOptions) {
    super({ urls: [rmq.url], noAssert: true });
    const handlerOf = (pattern: string) => this.getHandlerByPattern(pattern);
    this.events = new EventHearing({ handlerOf, onUnhandled: rmq.onUnhandled });
    this.answers = new RequestAnswers({ handlerOf, isClosing: () => this.closing, logger: this.logger });
    this.standby = new Standby(
      rmq.standbyQueues ?? [],
      (error) => void this.logger.warn(`Cannot stand by: ${error.message}`),
    );
  }

  /**
   * Messages of event queues acknowledged since the process began; one that goes back into its queue does not count.
   */
  get acknowledged(): number {
    return this.acknowledgedCount;
  }

  /** Messages of event queues taken and not settled yet. */
  get inHand(): number {
    return this.inHandCount;
  }

  /** How often all consumers were there: at first, and after each interruption. */
  get beginnings(): number {
    return this.beginningsCount;
  }

  /** @returns why nothing is consumed now; undefined when all consumers are there */
  unavailability(): string | undefined {
    return this.broker.faultOf(this.current, 'The broker is away, or a queue is missing');
  }

  /** Messages taken from the broker and not settled yet. */
  get unsettled(): number {
    return this.works.size;
  }

  /** How a queue of this service stands; undefined while the broker is away. */
  async queueState(queue: string): Promise<QueueState | undefined> {
    const found = await this.current?.checkQueue(queue);
    return found && { ready: found.messageCount, consumers: found.consumerCount };
  }

  /** @throws {Error} a pattern that no controller takes: found before anything is consumed */
  override async start(callback?: (error?: unknown) => void): Promise<void> {
    const untaken = this.rmq.patterns?.find((pattern) => !this.getHandlerByPattern(pattern));
    if (untaken) throw new Error(`No controller takes ${untaken}`);
    this.manager = connectBroker(this.rmq.url, this.rmq.appName);
    this.broker.watch(
      this.manager,
      (reason) => void this.logger.warn(`The broker is unavailable: ${reason}`),
    );
    this.manager.on('disconnect', ({ err }) => {
      this.current = undefined;
      if (!this.closing) this.logger.warn(`Lost the broker: ${err?.message}`);
    });
    this.wrapper = openChannel(
      this.manager,
      { confirm: false, setup: (channel: Channel) => this.consumeAll(channel) },
      (error) => void this.logger.warn(`Cannot consume: ${error.message}`),
    );
    // An app starts also while the broker is away: it is unready until the broker comes.
    callback?.();
  }

  override async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    this.standby.end();
    await this.stopConsuming();
    await this.drained();
    await closeBroker(this.manager, [this.wrapper]);
    this.current = undefined;
  }

  override getHandlerByPattern(pattern: string): MessageHandler | null {
    return this.messageHandlers.get(pattern) ?? null;
  }

  private async consumeAll(channel: Channel): Promise<void> {
    const tags: string[] = [];
    this.consumerTags.clear();
    this.consumerTags.set(channel, tags);
    this.answers.replyThrough(channel);
    if (this.rmq.marker) await lookForMarker(channel, this.rmq.marker);
    await channel.prefetch(this.rmq.prefetch);
    const consume = async (queue: string, handle: (message: ConsumeMessage) => Promise<void>) => {
      const { consumerTag } = await channel.consume(queue, (message) => this.take(message, channel, handle));
      // Whoever closes did not know of it yet.
      if (this.closing) await channel.cancel(consumerTag);
      else tags.push(consumerTag);
    };
    for (const queue of this.rmq.requestQueues)
      await consume(queue, (message) =>
        this.answers.answer(message, new RmqContext([message, channel, queue])),
      );
    const hearFrom = (queue: string) =>
      consume(queue, (message) =>
        this.counted(this.events.hear(message, new RmqContext([message, channel, queue]))),
      );
    for (const queue of this.rmq.eventQueues) await hearFrom(queue);
    for (const queue of this.rmq.deadQueues)
      await consume(queue, (message) => this.events.keep(message, queue));
    this.current = channel;
    this.beginningsCount += 1;
    this.rmq.onConsuming?.();
    this.standby.begin(hearFrom, () => !this.closing && this.current === channel);
  }

  /** A null message says that the broker cancelled the consumer (its queue was deleted): begin again. */
  private take(
    message: ConsumeMessage | null,
    channel: Channel,
    handle: (message: ConsumeMessage) => Promise<void>,
  ): void {
    if (message === null) return void this.manager?.reconnect();
    if (this.closing) return settle(() => channel.nack(message, false, true));
    const work = handle(message)
      .then(
        () => settle(() => channel.ack(message)),
        (error: unknown) => this.giveBack(message, channel, error),
      )
      .finally(() => this.works.delete(work));
    this.works.add(work);
  }

  private async giveBack(message: ConsumeMessage, channel: Channel, error: unknown): Promise<void> {
    if (!this.closing) {
      this.logger.error(error);
      await pause(GIVE_BACK_AFTER_MS, undefined, { ref: false });
    }
    // Unlike a nack, a reject counts towards the delivery limit on every version of the broker.
    settle(() => channel.reject(message, true));
  }

  private async counted(hearing: Promise<void>): Promise<void> {
    this.inHandCount += 1;
    try {
      await hearing;
      this.acknowledgedCount += 1;
    } finally {
      this.inHandCount -= 1;
    }
  }

  private async stopConsuming(): Promise<void> {
    const cancelled = [...this.consumerTags].flatMap(([channel, tags]) =>
      tags.map((tag) => channel.cancel(tag)),
    );
    await Promise.allSettled(cancelled);
  }

  private async drained(): Promise<void> {
    await waitAtMost(Promise.allSettled([...this.works]), DRAIN_MS);
    // Replies leave at the end of the turn in which they were given.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What the broker tells of a queue; not what its consumers have in hand. */
export interface QueueState {
  ready: number;
  /** Those of other processes included, also such as only stand by. */
  consumers: number;
}

/** The channel may be gone by now. Then the broker delivers the message again, and it is recognised. */
function settle(verdict: () => void): void {
  try {
    verdict();
  } catch {
    // Nothing to do: see above.
  }
}
