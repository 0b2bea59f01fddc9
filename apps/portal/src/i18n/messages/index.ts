import type { Language } from '../wording';
import { deadLetters } from './dead-letters';
import { detail } from './detail';
import { frame } from './frame';
import { newOrder } from './new-order';
import { operations } from './operations';
import { order } from './order';
import { priceRows } from './price-rows';
import { pricing } from './pricing';
import { problems } from './problems';
import { process } from './process';
import { signIn } from './sign-in';
import { supplier } from './supplier';
import { suppliers } from './suppliers';
import { units } from './units';
import { webhooks } from './webhooks';

/** What the pages of most people need. */
const first = {
  ...frame,
  ...order,
  ...detail,
  ...process,
  ...problems,
  ...newOrder,
  ...units,
  ...suppliers,
};

/**
 * The parts in which the wording is loaded: what belongs to pages that not everybody opens, or seldom, is loaded with
 * them, so that all other pages open faster.
 */
export const PARTS = {
  first,
  signIn,
  supplier: { ...supplier, ...priceRows, ...pricing },
  operator: { ...operations, ...deadLetters },
  webhooks,
};

export const wording = { ...first, ...signIn, ...PARTS.supplier, ...PARTS.operator, ...webhooks };

export type Part = keyof typeof PARTS;

export type MessageId = keyof typeof wording;

/** French sets a space that does not break before : ; ? ! » and after «. */
const withFrenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/« /g, '«\u00a0');

/** @param part all of it unless given */
export function messagesOf(language: Language, part?: Part): Record<string, string> {
  const pick = ([english, french]: readonly [string, string]) =>
    language === 'fr' ? withFrenchSpaces(french) : english;
  return Object.fromEntries(
    Object.entries<readonly [string, string]>(part ? PARTS[part] : wording).map(([id, pair]) => [
      id,
      pick(pair),
    ]),
  );
}
