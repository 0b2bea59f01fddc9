import { afterEach, describe, expect, it, vi } from 'vitest';
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
