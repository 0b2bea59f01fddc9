import {
  NOTIFICATIONS_EXCHANGE,
  wireSideOf,
  type ChangesBegin,
  type OrderChange,
  type ServiceName,
} from '@app/contracts';
import { EventPublisher } from '@app/messaging';

/** Tells when it begins, since hints of a process that died, or had no broker, went nowhere. */
export function publisherOf(service: ServiceName, url: string): EventPublisher {
  const publisher = new EventPublisher(url, `${service} publisher`);
  const begin: ChangesBegin = { begins: wireSideOf(service) };
  publisher.onHinting(() => publisher.hint(NOTIFICATIONS_EXCHANGE, service, begin));
  return publisher;
}

/** One hint for all of a batch: each gateway hears every one of them, and knows who listens. */
export function tell(publisher: EventPublisher, service: ServiceName, changes: readonly OrderChange[]): void {
  if (changes.length > 0) publisher.hint(NOTIFICATIONS_EXCHANGE, service, changes);
}
