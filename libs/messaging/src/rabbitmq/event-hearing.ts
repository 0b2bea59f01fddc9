import type { CloudEvent, DeadLetterCode } from '@app/contracts';
import { traced } from '@app/observability';
import type { RmqContext } from '@nestjs/microservices';
import type { ConsumeMessage } from 'amqplib';
import { invoke, type HandlerOf } from './invoke.js';
import { eventSpan } from './message-spans.js';
import { readEvents, type ReadEvent } from './read-events.js';

/** A message, or one of its events, that no handler takes. It is stored, with the reason, before it is acknowledged. */
export interface UnhandledMessage {
  queue: string;
  code: DeadLetterCode;
  reason: string;
  body: string;
  event?: CloudEvent;
  properties: Record<string, unknown>;
}

export interface EventHearingOptions {
  handlerOf: HandlerOf;
  onUnhandled: (message: UnhandledMessage) => Promise<void>;
}

/** Gives each event of a message to its handler; ends when every one is handled or kept. */
export class EventHearing {
  constructor(private readonly options: EventHearingOptions) {}

  async hear({ content, properties }: ConsumeMessage, context: RmqContext): Promise<void> {
    const events = readEvents(content, properties.contentType);
    await Promise.all(events.map((read) => this.hearEvent(read, properties, context)));
  }

  /** Stores a message that the broker has delivered too often. */
  async keep({ content, properties }: ConsumeMessage, queue: string): Promise<void> {
    const fault = { code: 'delivery-limit' as const, reason: 'Delivered too often without a verdict' };
    const kept = { messageId: properties.messageId as unknown, headers: properties.headers };
    for (const read of readEvents(content, properties.contentType)) {
      const body = 'fault' in read ? read.body : JSON.stringify(read.event);
      await this.options.onUnhandled({
        queue,
        ...fault,
        body,
        properties: kept,
        ...('event' in read && { event: read.event }),
      });
    }
  }

  private async hearEvent(
    read: ReadEvent,
    properties: ConsumeMessage['properties'],
    context: RmqContext,
  ): Promise<void> {
    const { handlerOf, onUnhandled } = this.options;
    const queue = context.getPattern();
    const kept = {
      messageId: properties.messageId as unknown,
      type: properties.type as unknown,
      headers: properties.headers,
    };
    if ('fault' in read) return onUnhandled({ queue, ...read.fault, body: read.body, properties: kept });
    const { event } = read;
    const handler = handlerOf(event.type);
    if (handler)
      return void (await traced(
        () => `process ${queue}`,
        () => eventSpan(event, queue, properties),
        () => invoke(handler, event, context),
      ));
    return onUnhandled({
      queue,
      code: 'unknown-type',
      reason: `No handler for ${event.type}`,
      body: JSON.stringify(event),
      event,
      properties: kept,
    });
  }
}
