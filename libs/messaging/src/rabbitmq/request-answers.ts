import { REPLIES_EXCHANGE } from '@app/contracts';
import { traced } from '@app/observability';
import type { LoggerService } from '@nestjs/common';
import type { RmqContext } from '@nestjs/microservices';
import type { Channel } from 'amqp-connection-manager';
import type { ConsumeMessage } from 'amqplib';
import { invoke, type HandlerOf } from './invoke.js';
import { frameSpan } from './message-spans.js';
import { parseFrames, TurnBuffer, type ReplyFrame, type RequestFrame } from './request-frames.js';

export interface RequestAnswersOptions {
  handlerOf: HandlerOf;
  /** Whether the process ends: a request that fails then goes back into its queue. */
  isClosing: () => boolean;
  logger: LoggerService;
}

/** Answers requests: replies that are given in one turn travel together. */
export class RequestAnswers {
  private readonly replies = new TurnBuffer<ReplyFrame>((queue, frames) => this.send(queue, frames));
  private channel?: Channel;

  constructor(private readonly options: RequestAnswersOptions) {}

  /** Must be called before the first request arrives: what waited in the queue is answered at once. */
  replyThrough(channel: Channel): void {
    this.channel = channel;
  }

  async answer(message: ConsumeMessage, context: RmqContext): Promise<void> {
    const replyTo = String(message.properties.replyTo);
    const frames = parseFrames<RequestFrame>(message.content);
    if (!frames) return void this.options.logger.warn('A request is not a JSON array of frames; dropped');
    await Promise.all(
      frames.map(async (frame) => this.replies.add(replyTo, await this.answerFrame(frame, context))),
    );
  }

  private async answerFrame(frame: RequestFrame, context: RmqContext): Promise<ReplyFrame> {
    const { handlerOf, isClosing, logger } = this.options;
    const { id, pattern, data } = frame;
    const handler = handlerOf(pattern);
    if (!handler) return { id, err: `No handler for ${pattern}` };
    try {
      const response = await traced(
        () => `process ${context.getPattern()}`,
        () => frameSpan(frame, context.getPattern()),
        () => invoke(handler, data, context),
      );
      return { id, response };
    } catch (error) {
      if (isClosing()) throw error;
      logger.error(error);
      return { id, err: 'internal-error' };
    }
  }

  private send(queue: string, frames: ReplyFrame[]): void {
    const body = Buffer.from(JSON.stringify(frames));
    try {
      this.channel?.publish(REPLIES_EXCHANGE, queue, body, { contentType: 'application/json' });
    } catch (error) {
      this.options.logger.warn(`A reply could not be sent: ${(error as Error).message}`);
    }
  }
}
