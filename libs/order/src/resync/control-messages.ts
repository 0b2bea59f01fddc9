import {
  checkShape,
  counterpartOf,
  eventSource,
  OrderResendRequested,
  OrderSequencesListed,
  OrderSequencesRequested,
  OrderSequencesTold,
  type CloudEvent,
  type ServiceName,
} from '@app/contracts';
import type { Logger } from '@app/observability';
import type { OrderPath } from '../path/order-path.js';
import type { ResyncAnswers } from './resync-answers.js';
import type { Resync } from './resync.js';

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

  /** An order that this side does not know has nothing to send. */
  async resendRequested(event: CloudEvent): Promise<void> {
    if (!this.isTheirs(event)) return;
    const { path, resync, answers } = this.options;
    const checked = checkShape(OrderResendRequested, event.data);
    // Without a sequence everything is sent: what the asker knows already changes nothing there.
    const fromSequence = 'value' in checked ? checked.value.fromSequence : 1;
    const { sender } = event.data as { sender?: unknown };
    if (sender === this.counterpart) return answers.giveBack(event.subject, fromSequence, event.traceparent);
    await resync.noticeForgotten(event.subject, fromSequence - 1);
    await path.resend(event.subject, fromSequence);
  }

  async sequencesRequested(event: CloudEvent): Promise<void> {
    const data = this.read(event, OrderSequencesRequested);
    const since = data && new Date(data.since);
    // ISO 8601 has dates by week, which `Date` cannot read.
    if (since && Number.isNaN(since.getTime())) return this.ignore(event, 'since is no instant');
    if (since) await this.options.answers.list(since, event.traceparent);
  }

  async sequencesTold(event: CloudEvent): Promise<void> {
    const data = this.read(event, OrderSequencesTold);
    if (data) await this.options.resync.told(event.subject, data);
  }

  async sequencesListed(event: CloudEvent): Promise<void> {
    if (this.read(event, OrderSequencesListed)) await this.options.resync.listed();
  }

  private get counterpart(): ServiceName {
    return counterpartOf(this.options.service);
  }

  /** @returns undefined for what is ignored */
  private read<Data extends object>(event: CloudEvent, shape: new () => Data): Data | undefined {
    if (!this.isTheirs(event)) return undefined;
    const checked = checkShape(shape, event.data);
    return 'value' in checked ? checked.value : this.ignore(event, 'its data have another shape');
  }

  private isTheirs(event: CloudEvent): boolean {
    const isTheirs = event.source === eventSource(this.counterpart);
    if (!isTheirs) this.ignore(event, 'not from the other side');
    return isTheirs;
  }

  private ignore({ id, type, subject }: CloudEvent, reason: string): undefined {
    this.options.logger.warn({ event_id: id, type, order_id: subject, reason }, 'control message ignored');
  }
}
