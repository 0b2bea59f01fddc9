import {
  NOTIFICATIONS_EXCHANGE,
  wireSideOf,
  type ChangesBegin,
  type OrderChange,
  type ServiceName,
} from '@app/contracts';
import { EventPublisher } from '@app/messaging';

/** Announces that changes may be committed that nobody has been told of. */
export function tellBeginning(publisher: EventPublisher, service: ServiceName): void {
  const begin: ChangesBegin = { begins: wireSideOf(service) };
  publisher.hint(NOTIFICATIONS_EXCHANGE, service, begin);
}

/** Announces that it begins: hints of a process that has died, or had no broker, reached nobody. */
export function publisherOf(service: ServiceName, url: string): EventPublisher {
  const publisher = new EventPublisher(url, `${service} publisher`);
  publisher.onHinting(() => tellBeginning(publisher, service));
  return publisher;
}

/** One hint for a whole batch: it goes to every gateway, and each knows whether anybody there listens. */
export function tell(publisher: EventPublisher, service: ServiceName, changes: readonly OrderChange[]): void {
  if (changes.length > 0) publisher.hint(NOTIFICATIONS_EXCHANGE, service, changes);
}
