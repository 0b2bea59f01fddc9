import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('what is said of a deadline', () => {
  const dueFact = (dueAt: string, now: string, quotation?: Partial<Quotation>) => {
    const order = {
      ...{ status: quotation ? 'QUOTED' : 'PLACED', turn: 'supplier', allowed: [], overdue: false },
      ...{ dueAt, validUntil: quotation ? dueAt : null },
      ...{ buyer: { name: 'City Hospital' }, supplier: { name: 'Kiwi Sauces' } },
    } as unknown as Order;
    const context = {
      side: 'buyer',
      quotation: quotation as Quotation,
      now: Date.parse(now),
      t,
      format,
    } as const;
    return turnWords({ ...context, order }).facts.join(' · ');
  };
  beforeEach(() => vi.stubEnv('TZ', 'Europe/Copenhagen'));

  it.each([
    ['days as the calendar counts them', '2031-12-05T23:00:00+01:00', 'in 3 days'],
    ['tomorrow, more than a day before', '2031-12-07T08:00:00+01:00', 'tomorrow'],
    ['hours and no day where a day is more than there is', '2031-12-07T23:00:00+01:00', 'in 10 hr.'],
    ['the same after midnight', '2031-12-08T00:30:00+01:00', 'in 8 hr.'],
    ['minutes at last', '2031-12-08T08:55:30+01:00', 'in 14 min.'],
  ])('%s', (_name, now, left) =>
    expect(dueFact('2031-12-08T08:10:00Z', now)).toBe(`Answer by December 8, 2031 at 09:10 (${left})`),
  );

  it('that it is over, at the instant itself', () =>
    expect(dueFact('2031-12-08T08:10:00Z', '2031-12-08T08:10:00Z')).toMatch(/This is overdue$/));

  it.each([
    ['2031-12-01T10:00:00Z', 'in 8 days'],
    // December 9 has begun where the supplier is.
    ['2031-12-08T12:00:00Z', 'in 22 hr.'],
  ])('at %s: the day where the supplier is, and when that ends by the reader’s clocks', (now, left) => {
    const validUntil = '2031-12-09T23:59:59.999+13:00';
    expect(dueFact('2031-12-09T10:59:59.999Z', now, { revision: 1, validUntil })).toBe(
      `Valid until December 9, 2031 at 23:59 UTC+13 (${left}: Dec 9, 2031, 11:59 your time)`,
    );
  });

  it('nothing of clocks where the reader’s show the same', () =>
    expect(
      dueFact('2031-12-08T22:59:59.999Z', '2031-12-08T10:00:00Z', {
        validUntil: '2031-12-08T23:59:59.999+01:00',
      }),
    ).toBe('Valid until December 8, 2031 at 23:59 (in 12 hr.)'));
});
