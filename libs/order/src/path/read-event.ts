import {
  checkShape,
  counterpartOf,
  EVENT_KEYS,
  eventKey,
  eventSource,
  eventType,
  type CloudEvent,
  type EventKey,
} from '@app/contracts';
import type { EventFault, EventInbound } from './inbound.js';
import type { OrderRules } from './message-kind.js';

type ReadEvent<Needs> = Pick<EventInbound<Needs>, 'kind' | 'fault'>;

const faulty = (code: EventFault['code'], reason: string) => ({ fault: { code, reason } });

/** The rule for an event of the other side, or why there is none. */
export function readEvent<Needs>(rules: OrderRules<Needs>, event: CloudEvent): ReadEvent<Needs> {
  const key = eventKey(event.type);
  if (event.source !== eventSource(counterpartOf(rules.service)))
    return faulty('wrong-sender', `${event.source} is not the other side`);
  if (key === undefined || !EVENT_KEYS.includes(key as EventKey))
    return faulty('unknown-type', `No rule for ${event.type}`);
  if (event.type !== eventType(key))
    return faulty('unknown-version', `${event.type} is a version that this service does not know`);
  const kind = rules.events.find((each) => each.key === key);
  if (!kind) return faulty('unexpected-event', `${key} is not for this side`);
  const checked = checkShape(kind.data as new () => object, event.data);
  if ('value' in checked) return { kind };
  return faulty(
    'invalid-event',
    checked.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '),
  );
}
