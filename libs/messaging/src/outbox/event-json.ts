import type { CloudEvent } from '@app/contracts';

const texts = new WeakMap<CloudEvent, string>();

/**
 * An event as JSON. The text is made once for the history, for the size of its message and for the wire: from the first
 * call on, the event must not change.
 */
export function eventJson(event: CloudEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = JSON.stringify(event);
  texts.set(event, text);
  return text;
}
