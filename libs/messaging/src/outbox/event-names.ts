import { eventKey, type CloudEvent } from '@app/contracts';

/** Routing keys of events, as the history names them. */
export const eventNames = (events: readonly CloudEvent[]): string[] =>
  events.map(({ type }) => eventKey(type) ?? type);
