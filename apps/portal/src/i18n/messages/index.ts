import type { Language } from '../wording';
import { deadLetters } from './dead-letters';
import { detail } from './detail';
import { frame } from './frame';
import { newOrder } from './new-order';
import { order } from './order';
import { priceRows } from './price-rows';
import { problems } from './problems';
import { process } from './process';
import { signIn } from './sign-in';
import { supplier } from './supplier';

export const wording = {
  ...frame,
  ...signIn,
  ...order,
  ...detail,
  ...process,
  ...problems,
  ...newOrder,
  ...supplier,
  ...priceRows,
  ...deadLetters,
};

export type MessageId = keyof typeof wording;

/** French sets a space that does not break before : ; ? ! » and after «. */
export const withFrenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/« /g, '«\u00a0');

export function messagesOf(language: Language): Record<string, string> {
  const pick = ([english, french]: readonly [string, string]) =>
    language === 'fr' ? withFrenchSpaces(french) : english;
  return Object.fromEntries(Object.entries(wording).map(([id, pair]) => [id, pick(pair)]));
}
