import { gatewayRepliesQueue, REPLIES_EXCHANGE, REQUESTS_EXCHANGE } from '@app/contracts';
import type { TraceSpan } from '@app/observability';
import { ClientProxy, type PacketId, type ReadPacket, type WritePacket } from '@nestjs/microservices';
import type { AmqpConnectionManager, Channel, ChannelWrapper } from 'amqp-connection-manager';
import type { ConsumeMessage } from 'amqplib';
import { BrokerAvailability } from './broker-availability.js';
import { closeBroker, connectBroker, openChannel } from './connection.js';
import { requestSpan } from './message-spans.js';
import { parseFrames, TurnBuffer, type ReplyFrame, type RequestFrame } from './request-frames.js';

/** The broker is away or blocked: nothing was sent, so nothing was taken. */
export class RequestNotSent extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RequestNotSent';
  }
}

/** No reply came in time, or the connection broke while one was awaited: the outcome is unknown. */
export class RequestTimedOut extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RequestTimedOut';
  }
}

export interface RmqRequestClientOptions {
  url: string;
  /** Names the connection on the broker. */
  appName: string;
  /** Unique for this process: names its reply queue. */
  instance: string;
  /** How long a reply is awaited; also the expiry of the message, so that no late request runs unheard. */
  timeoutMs: number;
  /** Told why there is no connection, once for each reason. */
  onFailure?: (reason: string) => void;
}

/** Where a request goes: the queue of commands or of reads of one service, and the pattern of its handler. */
export interface RequestPattern {
  queue: string;
  pattern: string;
  /** How long this reply is awaited, where the work is known to take longer than others'. */
  timeoutMs?: number;
}

interface Pending {
  callback: (packet: WritePacket) => void;
  timer: NodeJS.Timeout;
  span?: TraceSpan;
}

/** Nest's client side of the requests exchange; replies come to an exclusive queue of this process. */
export class RmqRequestClient extends ClientProxy<Record<string, () => void>, string> {
  private readonly timeoutMs: number;
  private readonly pending = new Map<string, Pending>();
  private readonly buffer = new TurnBuffer<RequestFrame>((queue, frames) => this.sendFrames(queue, frames));
  private manager?: AmqpConnectionManager;
  private wrapper?: ChannelWrapper;
  private channel?: Channel;
  private readonly broker = new BrokerAvailability();
  private count = 0;

  constructor(private readonly options: RmqRequestClientOptions) {
    super();
    this.timeoutMs = options.timeoutMs;
  }

  /** Begins to connect and returns; requests fail with RequestNotSent until the broker is there. */
  async connect(): Promise<void> {
    if (this.manager) return;
    this.manager = connectBroker(this.options.url, this.options.appName);
    this.broker.watch(this.manager, this.options.onFailure);
    this.manager.on('disconnect', () => this.onDisconnect());
    this.wrapper = openChannel(this.manager, {
      confirm: false,
      setup: (channel: Channel) => this.setUp(channel),
    });
  }

  /** Resolves once the reply queue is there. */
  async ready(): Promise<void> {
    await this.connect();
    await this.wrapper?.waitForConnect();
  }

  /** @returns why requests cannot be sent now; undefined when they can */
  unavailability(): string | undefined {
    return this.broker.faultOf(this.channel);
  }

  async close(): Promise<void> {
    this.failAll('The process is shutting down');
    await closeBroker(this.manager, [this.wrapper]);
    this.channel = undefined;
  }

  override on(): never {
    throw new Error('Use unavailability()');
  }

  unwrap<T>(): T {
    return this.manager as T;
  }

  protected publish(packet: ReadPacket, callback: (packet: WritePacket) => void): () => void {
    const { queue, pattern, timeoutMs = this.timeoutMs } = packet.pattern as RequestPattern;
    const unavailable = this.unavailability();
    if (unavailable) {
      callback({ err: new RequestNotSent(unavailable) });
      return () => undefined;
    }
    const id = String((this.count += 1));
    const timer = setTimeout(
      () => this.complete(id, { err: new RequestTimedOut(`No reply within ${timeoutMs} ms`) }),
      timeoutMs,
    );
    const span = requestSpan(queue, pattern, packet.data);
    this.pending.set(id, { callback, timer, span });
    this.buffer.add(queue, { id, pattern, data: packet.data, traceparent: span?.traceparent });
    return () => this.forget(id);
  }

  protected dispatchEvent<T>(): Promise<T> {
    throw new Error('Events leave through the outbox, never by emit');
  }

  private async setUp(channel: Channel): Promise<void> {
    const queue = gatewayRepliesQueue(this.options.instance);
    await channel.assertQueue(queue, { exclusive: true, autoDelete: true, durable: false });
    await channel.bindQueue(queue, REPLIES_EXCHANGE, queue);
    channel.on('return', (message: ConsumeMessage) => this.onReturn(message));
    await channel.consume(queue, (message) => this.onReply(message), { noAck: true });
    this.channel = channel;
  }

  private sendFrames(queue: string, frames: RequestFrame[]): void {
    const live = frames.filter((frame) => this.pending.has(frame.id));
    if (live.length === 0) return;
    try {
      if (!this.channel) throw new Error('The broker is away');
      this.channel.publish(REQUESTS_EXCHANGE, queue, Buffer.from(JSON.stringify(live)), {
        contentType: 'application/json',
        replyTo: gatewayRepliesQueue(this.options.instance),
        expiration: String(this.timeoutMs),
        mandatory: true,
        persistent: false,
      });
    } catch (error) {
      for (const { id } of live) this.complete(id, { err: new RequestNotSent((error as Error).message) });
    }
  }

  private onReply(message: ConsumeMessage | null): void {
    if (message === null) return void this.manager?.reconnect();
    for (const { id, response, err } of parseFrames<ReplyFrame>(message.content) ?? [])
      this.complete(id, err ? { err: new Error(err) } : { response, isDisposed: true });
  }

  private onReturn(message: ConsumeMessage): void {
    for (const { id } of parseFrames<RequestFrame>(message.content) ?? [])
      this.complete(id, { err: new RequestNotSent(`No queue ${message.fields.routingKey}`) });
  }

  private onDisconnect(): void {
    this.channel = undefined;
    this.failAll('The connection to the broker broke');
  }

  private failAll(reason: string): void {
    for (const id of [...this.pending.keys()]) this.complete(id, { err: new RequestTimedOut(reason) });
  }

  private complete(id: string, packet: Partial<WritePacket> & Partial<PacketId>): void {
    const pending = this.pending.get(id);
    this.forget(id);
    pending?.span?.end(packet.err);
    pending?.callback(packet as WritePacket);
  }

  private forget(id: string): void {
    clearTimeout(this.pending.get(id)?.timer);
    this.pending.delete(id);
  }
}
