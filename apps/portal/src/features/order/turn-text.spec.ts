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
