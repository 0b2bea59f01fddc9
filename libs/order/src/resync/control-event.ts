import { eventSource, eventType, type CloudEvent, type ServiceName } from '@app/contracts';
import { newId } from '../new-id.js';

export interface ControlEvent {
  sender: ServiceName;
  key: string;
  /** The order's id, or that of all orders. */
  subject: string;
  data: object;
  now: Date;
}

/** A message to the other side that is about the conversation, not of it: neither counted nor kept. */
export const controlEvent = ({ sender, key, subject, data, now }: ControlEvent): CloudEvent<object> => ({
  specversion: '1.0',
  id: newId(),
  source: eventSource(sender),
  type: eventType(key),
  subject,
  time: now.toISOString(),
  datacontenttype: 'application/json',
  correlationid: subject,
  data,
});
