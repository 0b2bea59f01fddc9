import IntlMessageFormat from 'intl-messageformat';
import type { MessageId } from './messages';
import type { Language } from './wording';

export type Values = Record<string, string | number>;

/** Messages in ICU's form, by id: parsed where they hold values, else as they are. */
export type Messages = Record<string, ConstructorParameters<typeof IntlMessageFormat>[0]>;

export interface Text {
  (id: MessageId, values?: Values): string;
  /** Codes of the API may be newer than this portal. */
  has: (id: string) => id is MessageId;
  /** The code itself where this portal has no word for it. */
  or: (id: string, code: string) => string;
}

/** The wording of one language; each message is prepared once. An id without a text stands for itself. */
export function textOf(language: Language, messages: Messages): Text {
  const prepared = new Map<string, IntlMessageFormat>();
  const text = (id: string, values?: Values): string => {
    const message = messages[id];
    if (message === undefined) return id;
    if (typeof message === 'string' && !message.includes('{')) return message;
    let format = prepared.get(id);
    if (!format) prepared.set(id, (format = new IntlMessageFormat(message, language)));
    return String(format.format(values));
  };
  return Object.assign(text, {
    has: (id: string): id is MessageId => id in messages,
    or: (id: string, code: string) => (id in messages ? text(id) : code),
  });
}
