import { parseSequence, type CloudEvent } from '@app/contracts';
import type { NewDeadLetter } from '@app/messaging';
import type { EventFault } from './inbound.js';

/** An event that cannot be applied, as it is kept. @param queue where it has come from */
export const deadLetterOf = (event: CloudEvent, queue: string, fault: EventFault): NewDeadLetter => ({
  id: event.id,
  ...fault,
  queue,
  body: JSON.stringify(event),
  properties: {},
  type: event.type,
  orderId: event.subject,
  sequence: parseSequence(event.sequence) || null,
});
