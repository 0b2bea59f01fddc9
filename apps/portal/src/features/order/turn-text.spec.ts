import { expect, it } from 'vitest';
import type { Order } from '@/api/types';
import { formatOf } from '@/i18n/format';
import { messagesOf } from '@/i18n/messages';
import { textOf } from '@/i18n/text';
import { turnWords } from './turn-text';

const t = textOf('en', messagesOf('en'));
const format = formatOf('en');
const factsOf = (reason: { code: string; text?: string } | null) => {
  const order = {
    status: 'DECLINED',
    turn: null,
    endedBy: 'buyer',
    buyer: { id: 'b-1', name: 'City Hospital' },
    reason,
  } as unknown as Order;
  return turnWords({ side: 'supplier', order, quotation: undefined, now: 0, t, format }).facts;
};

it.each([
  [{ code: 'price' }, 'Reason: Price'],
  [{ code: 'price', text: '200 less elsewhere' }, 'Reason: Price – 200 less elsewhere'],
  [{ code: 'other', text: 'We have moved' }, 'Reason: We have moved'],
  [{ code: 'newer-than-this-portal' }, 'Reason: newer-than-this-portal'],
])('the reason %o is told as "%s"', (reason, told) => expect(factsOf(reason)).toEqual([told]));

it('an end without a reason tells none', () => expect(factsOf(null)).toEqual([]));

it.each([
  ['The Supplier AB', 'The Supplier AB has to answer the order'],
  ['', 'Supplier (name to follow) has to answer the order'],
])('a supplier named "%s" is waited for by name or, before its first answer, as one', (name, headline) => {
  const order = {
    ...{ status: 'PLACED', turn: 'supplier', allowed: [] },
    ...{ buyer: { name: 'City Hospital' }, supplier: { name } },
  } as unknown as Order;
  expect(turnWords({ side: 'buyer', order, quotation: undefined, now: 0, t, format }).headline).toBe(
    headline,
  );
});
