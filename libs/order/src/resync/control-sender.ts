import {
  cloudEvent,
  RESEND_REQUESTED_KEY,
  type CloudEvent,
  type OrderResendRequested,
  type ServiceName,
} from '@app/contracts';
import { eventMessage, groupEvents, type EventPublisher } from '@app/messaging';
import { currentTraceparent, type Logger } from '@app/observability';
import { newId } from '../new-id.js';

export interface ControlSenderOptions {
  service: ServiceName;
  publisher: Pick<EventPublisher, 'publish'>;
  clock: () => Date;
  logger: Logger;
}

/** Sends the other side messages about the exchange of events itself: they have no sequence and stand in no history. */
export class ControlSender {
  constructor(private readonly options: ControlSenderOptions) {}

  /** Asks for the events of an order from a sequence on: for the other side's own, unless `sender` names a side. */
  async askToResend(orderId: string, data: OrderResendRequested, traceparent?: string): Promise<void> {
    await this.send(this.message(RESEND_REQUESTED_KEY, orderId, data), traceparent);
    this.options.logger.warn({ order_id: orderId, ...data }, 'asked the other side to resend');
  }

  /** @param subject the order's id, or that of all orders */
  message(key: string, subject: string, data: object): CloudEvent {
    const { service, clock } = this.options;
    return cloudEvent({ id: newId(), sender: service, key, subject, time: clock(), data });
  }

  async send(message: CloudEvent, traceparent = currentTraceparent()): Promise<void> {
    const { service, publisher } = this.options;
    const traced = { ...message, ...(traceparent && { traceparent }) };
    await publisher.publish(eventMessage(service, message.id, [traced]));
  }

  /** In as few messages as they fit into; also events of the history, which go out as they are. */
  async sendAll(events: readonly CloudEvent[], traceparent?: string): Promise<void> {
    const { service, publisher } = this.options;
    for (const group of groupEvents(events.map((event) => ({ event })))) {
      const together = group.map(({ event }) => event);
      await publisher.publish(eventMessage(service, newId(), together, traceparent));
    }
  }
}
