import { connect, type ChannelModel, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import {
  counterpartOf,
  EVENT_BATCH_CONTENT_TYPE,
  EVENT_CONTENT_TYPE,
  eventsExchange,
  inboxQueue,
  SERVICES,
  type CloudEvent,
  type ServiceName,
} from '@app/contracts';
import type { Broker } from './broker.js';
import type { Random } from './random.js';

export interface ChaosOptions {
  /** How often each message is delivered. */
  copies: number;
  /** Messages whose events change places with each other. */
  window: number;
  /** Changes a body on its way; undefined leaves it. */
  spoil?: (body: Buffer, receiver: ServiceName) => Buffer | undefined;
}

/** One event on its way. */
interface Passing {
  inbox: string;
  body: Buffer;
  properties: ConsumeMessage['properties'];
}

/** A window that does not fill is passed on after this time: orders answer each other. */
const FLUSH_MS = 150;

/**
 * Stands between the exchanges and the inboxes, in place of the bindings: the events that come are repeated and put
 * into another order before they go on, one a message.
 */
export class Chaos {
  readonly passed: Passing[] = [];
  private channel!: ConfirmChannel;
  private readonly waiting = new Map<ServiceName, ConsumeMessage[]>();
  private readonly timers = new Map<ServiceName, NodeJS.Timeout>();

  private constructor(
    private readonly broker: Broker,
    private readonly random: Random,
    private readonly options: ChaosOptions,
    private readonly connection: ChannelModel,
  ) {}

  static async begin(broker: Broker, random: Random, options: ChaosOptions): Promise<Chaos> {
    const connection = await connect(broker.vhost.adminUrl);
    const chaos = new Chaos(broker, random, options, connection);
    await chaos.install();
    return chaos;
  }

  /** Delivers everything that has passed once more, in any order: the replay of a whole day. */
  async replay(): Promise<void> {
    for (const each of this.random.shuffle(this.passed)) this.send(each);
    await this.channel.waitForConfirms();
  }

  async end(): Promise<void> {
    for (const service of SERVICES) {
      const exchange = eventsExchange(counterpartOf(service));
      await this.broker.bind(exchange, inboxQueue(service));
      await this.broker.unbind(exchange, chaosQueue(service));
      await this.flush(service);
    }
    await this.connection.close();
  }

  private async install(): Promise<void> {
    this.channel = await this.connection.createConfirmChannel();
    for (const service of SERVICES) {
      const exchange = eventsExchange(counterpartOf(service));
      const queue = chaosQueue(service);
      await this.channel.assertQueue(queue, { durable: true });
      await this.broker.bind(exchange, queue);
      await this.broker.unbind(exchange, inboxQueue(service));
      await this.channel.consume(queue, (message) => message && this.take(service, message));
    }
  }

  private take(service: ServiceName, message: ConsumeMessage): void {
    const waiting = [...(this.waiting.get(service) ?? []), message];
    this.waiting.set(service, waiting);
    clearTimeout(this.timers.get(service));
    if (waiting.length >= this.options.window) void this.flush(service);
    else
      this.timers.set(
        service,
        setTimeout(() => void this.flush(service), FLUSH_MS),
      );
  }

  private async flush(service: ServiceName): Promise<void> {
    const taken = this.waiting.get(service) ?? [];
    this.waiting.set(service, []);
    const events = taken.flatMap((message) => eventsOf(message, inboxQueue(service)));
    const copies = events.flatMap((event) => Array.from({ length: this.options.copies }, () => event));
    for (const event of this.random.shuffle(copies))
      this.send({ ...event, body: this.options.spoil?.(event.body, service) ?? event.body });
    this.passed.push(...events);
    await this.channel.waitForConfirms();
    for (const message of taken) this.channel.ack(message);
  }

  private send({ inbox, body, properties }: Passing): void {
    const { type, messageId, headers } = properties;
    this.channel.sendToQueue(inbox, body, {
      persistent: true,
      contentType: EVENT_CONTENT_TYPE,
      type: type as string,
      messageId: messageId as string,
      headers,
    });
  }
}

/** Each event of a message alone: together they could not change places. */
function eventsOf({ content, properties }: ConsumeMessage, inbox: string): Passing[] {
  if (properties.contentType !== EVENT_BATCH_CONTENT_TYPE) return [{ inbox, body: content, properties }];
  const events = JSON.parse(content.toString()) as CloudEvent[];
  return events.map((event) => ({
    inbox,
    body: Buffer.from(JSON.stringify(event)),
    properties: { ...properties, type: event.type },
  }));
}

const chaosQueue = (service: ServiceName) => `chaos.${service}`;
