import { afterEach, describe, expect, it, vi } from 'vitest';
import { isAmount } from '@/lib/decimal-input';
import { formatOf } from './format';

afterEach(() => void vi.unstubAllEnvs());

describe.each(['America/New_York', 'Pacific/Auckland', 'UTC'])('in %s', (zone) => {
  it('a calendar date is the same day', () => {
    vi.stubEnv('TZ', zone);
    expect(formatOf('en').calendarDay('2031-12-24')).toBe('December 24, 2031');
    expect(formatOf('fr').calendarDay('2031-12-24')).toBe('24 décembre 2031');
  });
});

it.each(['20261224', '2026-13-45', '2026-02-30', 'soon', ''])('%s is no date, and shown as it is', (text) => {
  expect(formatOf('en').calendarDay(text)).toBe(text);
});

it('a deadline has its time', () => {
  vi.stubEnv('TZ', 'Europe/Copenhagen');
  expect(formatOf('en').longDayTime('2031-12-08T22:59:59.999Z')).toBe('December 8, 2031 at 23:59');
  expect(formatOf('fr').longDayTime('2031-12-08T22:59:59.999Z')).toBe('8 décembre 2031 à 23:59');
});

it.each([
  ['2031-12-09T23:59:59.999+13:00', 'December 9, 2031 at 23:59 UTC+13', '9 décembre 2031 à 23:59 UTC+13'],
  ['2031-12-08T23:59:59.999-09:30', 'December 8, 2031 at 23:59 UTC-9:30', '8 décembre 2031 à 23:59 UTC-9:30'],
  ['2031-12-08T23:59:59.999Z', 'December 8, 2031 at 23:59 UTC', '8 décembre 2031 à 23:59 UTC'],
  // Where the reader's clocks show the same, nothing is said of them.
  ['2031-12-08T23:59:59.999+01:00', 'December 8, 2031 at 23:59', '8 décembre 2031 à 23:59'],
])('the day of %s is the one where it was written', (instant, english, french) => {
  vi.stubEnv('TZ', 'Europe/Copenhagen');
  expect(formatOf('en').dayTimeThere(instant)).toBe(english);
  expect(formatOf('fr').dayTimeThere(instant)).toBe(french);
});

it('a day in a time zone is the one there', () => {
  vi.stubEnv('TZ', 'UTC');
  const newYear = '2030-12-31T23:00:00.000Z';
  expect(formatOf('en').dayIn('Europe/Stockholm', newYear)).toBe('Jan 1, 2031');
  expect(formatOf('fr').dayIn('Europe/Stockholm', newYear)).toBe('1er janv. 2031');
  expect(formatOf('en').dayIn('America/New_York', newYear)).toBe('Dec 31, 2030');
});

it('the first of a month is an ordinal in French', () => {
  vi.stubEnv('TZ', 'UTC');
  const french = formatOf('fr');
  expect(french.calendarDay('2031-12-01')).toBe('1er décembre 2031');
  expect(french.longDayTime('2031-12-01T10:00:00Z')).toBe('1er décembre 2031 à 10:00');
  expect(french.calendarDay('2031-12-11')).toBe('11 décembre 2031');
  expect(formatOf('en').calendarDay('2031-12-01')).toBe('December 1, 2031');
});

it.each([
  ['IQD', '1250.125', 'IQD\u00a01,250.125', '1\u202f250,125\u00a0IQD'],
  ['LBP', '90000.50', 'LBP\u00a090,000.50', '90\u202f000,50\u00a0LBP'],
  ['HUF', '0.40', 'HUF\u00a00.40', '0,40\u00a0HUF'],
  ['JPY', '1200', 'JPY\u00a01,200', '1\u202f200\u00a0JPY'],
  ['EUR', '0.0125', 'EUR\u00a00.0125', '0,0125\u00a0EUR'],
])('an amount of %s has the decimals that ISO 4217 gives it: %s', (currency, text, english, french) => {
  expect(formatOf('en').money(text, currency)).toBe(english);
  expect(formatOf('fr').money(text, currency)).toBe(french);
  expect(formatOf('en').amount(text)).toBe(english.slice(4));
});

it.each([
  ['5.5', '5,5', '5.5'],
  ['1000000.00', '1000000,00', '1000000.00'],
  ['10', '10', '10'],
  // With a comma it could be a thousand and more.
  ['1.234', '1,2340', '1.234'],
])('%s is typed as %s in French and as %s in English', (decimal, french, english) => {
  expect(formatOf('fr').typed(decimal)).toBe(french);
  expect(formatOf('en').typed(decimal)).toBe(english);
  expect(isAmount(french)).toBe(true);
});

it('days are those of the calendar, not of 24 hours', () => {
  vi.stubEnv('TZ', 'Europe/Copenhagen');
  const friday = Date.parse('2026-11-27T20:00:00Z');
  const sunday = '2026-11-29T19:00:00Z';
  expect(formatOf('en').relative(sunday, friday)).toBe('in 2 days');
  expect(formatOf('fr').relative(sunday, friday)).toBe('après-demain');
});

it('hours are counted to 24 in both languages, also in an exact time', () => {
  vi.stubEnv('TZ', 'UTC');
  expect(formatOf('en').exact('2031-12-08T22:59:59Z')).toBe('December 8, 2031 at 22:59:59');
});
