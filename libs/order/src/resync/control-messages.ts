import {
  counterpartOf,
  eventSource,
  LIMITS,
  type CloudEvent,
  type SequencesTold,
  type ServiceName,
} from '@app/contracts';
import type { Logger } from '@app/observability';
import type { OrderPath } from '../path/order-path.js';
import type { ResyncAnswers } from './resync-answers.js';
import type { Resync } from './resync.js';

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LIMITS.wholeNumber;
const isId = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isTold = ({ data }: CloudEvent<object>): boolean => {
  const { sent, received, sentId, receivedId } = data as Partial<Record<keyof SequencesTold, unknown>>;
  return isCount(sent) && isCount(received) && isId(sentId) && isId(receivedId);
};

export interface ControlMessagesOptions {
  service: ServiceName;
  path: Pick<OrderPath<unknown>, 'resend'>;
  resync: Resync;
  answers: ResyncAnswers;
  logger: Logger;
}

/**
 * Hears the other side's messages about the conversation. One that is not the other side's, or has another shape, is
 * only written into the log: it concerns no order's history, and whoever needs an answer asks again.
 */
export class ControlMessages {
  constructor(private readonly options: ControlMessagesOptions) {}

  /** An order that is not ours is nothing that we could send. */
  async resendRequested(event: CloudEvent<object>): Promise<void> {
    if (!this.isTheirs(event)) return;
    const { path, resync, answers } = this.options;
    const { fromSequence, sender } = event.data as { fromSequence?: unknown; sender?: unknown };
    const from = isCount(fromSequence) && fromSequence > 0 ? fromSequence : 1;
    if (sender === this.counterpart) return answers.giveBack(event.subject, from, event.traceparent);
    await resync.noticeForgotten(event.subject, from - 1);
    await path.resend(event.subject, from);
  }

  async sequencesRequested(event: CloudEvent<object>): Promise<void> {
    const since = new Date(String((event.data as { since?: unknown }).since));
    if (!this.isTheirs(event) || this.isMalformed(event, !Number.isNaN(since.getTime()))) return;
    await this.options.answers.list(since, event.traceparent);
  }

  async sequencesTold(event: CloudEvent<object>): Promise<void> {
    if (!this.isTheirs(event) || this.isMalformed(event, isTold(event))) return;
    await this.options.resync.told(event as CloudEvent<SequencesTold>);
  }

  async sequencesListed(event: CloudEvent<object>): Promise<void> {
    if (this.isTheirs(event)) await this.options.resync.listed();
  }

  private get counterpart(): ServiceName {
    return counterpartOf(this.options.service);
  }

  private isTheirs(event: CloudEvent): boolean {
    const isTheirs = event.source === eventSource(this.counterpart);
    if (!isTheirs) this.ignore(event, 'not from the other side');
    return isTheirs;
  }

  private isMalformed(event: CloudEvent, isSound: boolean): boolean {
    if (!isSound) this.ignore(event, 'its data have another shape');
    return !isSound;
  }

  private ignore({ id, type, subject }: CloudEvent, reason: string): void {
    this.options.logger.warn({ event_id: id, type, order_id: subject, reason }, 'control message ignored');
  }
}
