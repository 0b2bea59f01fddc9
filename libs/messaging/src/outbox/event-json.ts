import type { CloudEvent } from '@app/contracts';

const texts = new WeakMap<CloudEvent, string>();

/**
 * An event as JSON, written once: it stands in the history, is measured for its message, and is sent.
 * From the first call on the event must not change.
 */
export function eventJson(event: CloudEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = JSON.stringify(event);
  texts.set(event, text);
  return text;
}
