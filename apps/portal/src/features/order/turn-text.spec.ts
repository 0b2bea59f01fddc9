import { afterEach, expect, it, vi } from 'vitest';
import type { Order, Quotation } from '@/api/types';
import { formatOf } from '@/i18n/format';
import { messagesOf } from '@/i18n/messages';
import { textOf } from '@/i18n/text';
import { turnWords } from './turn-text';

afterEach(() => void vi.unstubAllEnvs());

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

it('a quotation is valid until the day where its supplier is, wherever the reader is', () => {
  vi.stubEnv('TZ', 'Europe/Copenhagen');
  const order = {
    ...{ status: 'QUOTED', turn: 'buyer', allowed: ['accept'], overdue: false },
    ...{ dueAt: '2031-12-09T10:59:59.999Z', validUntil: '2031-12-09T10:59:59.999Z' },
    ...{ buyer: { name: 'City Hospital' }, supplier: { name: 'Kiwi Sauces' } },
  } as unknown as Order;
  const quotation = { revision: 1, validUntil: '2031-12-09T23:59:59.999+13:00' } as Quotation;
  const now = Date.parse('2031-12-01T10:00:00Z');
  const { facts } = turnWords({ side: 'buyer', order, quotation, now, t, format });
  expect(facts[0]).toBe('Valid until December 9, 2031 at 23:59 UTC+13');
});
