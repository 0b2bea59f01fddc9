import { addDuration, InvalidDeadline, validUntil, writtenIn } from './deadlines.js';

describe('a deadline', () => {
  it.each([
    ['three days', '2026-11-24T12:00:00.000Z', 'P3D', '2026-11-27T12:00:00.000Z'],
    ['hours and minutes', '2026-11-24T12:00:00.000Z', 'P1DT2H30M', '2026-11-25T14:30:00.000Z'],
    ['minutes only', '2026-11-24T23:59:30.500Z', 'PT1M', '2026-11-25T00:00:30.500Z'],
    ['over a leap day', '2028-02-28T10:00:00.000Z', 'P2D', '2028-03-01T10:00:00.000Z'],
    ['without a leap day', '2026-02-28T10:00:00.000Z', 'P2D', '2026-03-02T10:00:00.000Z'],
    ['over the end of the year', '2026-12-31T10:00:00.000Z', 'P1D', '2027-01-01T10:00:00.000Z'],
    ['of nothing', '2026-11-24T12:00:00.000Z', 'P0D', '2026-11-24T12:00:00.000Z'],
    ['from an offset', '2026-11-24T12:00:00+02:00', 'P1D', '2026-11-25T10:00:00.000Z'],
    ['over the night of March', '2026-03-28T12:00:00.000Z', 'P1D', '2026-03-29T12:00:00.000Z'],
  ])('%s', (_name, instant, duration, due) => expect(addDuration(instant, duration)).toBe(due));

  it.each(['P1M', 'P1Y', 'P', 'PT', '3D', '-P1D', 'P1W', ''])('%p is no duration', (duration) =>
    expect(() => addDuration('2026-11-24T12:00:00.000Z', duration)).toThrow(InvalidDeadline),
  );

  it('needs an instant', () => expect(() => addDuration('soon', 'P1D')).toThrow(InvalidDeadline));
});

describe('validity ends with the supplier’s day', () => {
  it.each([
    ['winter', '2026-11-24T12:00:00.000Z', 'P14D', 'Europe/Paris', '2026-12-08T22:59:59.999Z'],
    ['summer', '2026-06-01T12:00:00.000Z', 'P14D', 'Europe/Paris', '2026-06-15T21:59:59.999Z'],
    ['into summer time', '2026-03-20T12:00:00.000Z', 'P14D', 'Europe/Paris', '2026-04-03T21:59:59.999Z'],
    ['into winter time', '2026-10-20T12:00:00.000Z', 'P14D', 'Europe/Paris', '2026-11-03T22:59:59.999Z'],
    ['the day of 23 hours', '2026-03-28T12:00:00.000Z', 'P1D', 'Europe/Paris', '2026-03-29T21:59:59.999Z'],
    ['the day of 25 hours', '2026-10-24T12:00:00.000Z', 'P1D', 'Europe/Paris', '2026-10-25T22:59:59.999Z'],
    // 23:30 in Paris; 14 × 24 hours later it is 00:30 of the 15th day, by dates the 14th.
    ['late, over March', '2026-03-20T22:30:00.000Z', 'P14D', 'Europe/Paris', '2026-04-03T21:59:59.999Z'],
    // 00:30 in Paris; 14 × 24 hours later it is 23:30 of the 13th day, by dates the 14th.
    ['early, over October', '2026-10-19T22:30:00.000Z', 'P14D', 'Europe/Paris', '2026-11-03T22:59:59.999Z'],
    ['a leap day', '2028-02-15T12:00:00.000Z', 'P14D', 'Europe/Paris', '2028-02-29T22:59:59.999Z'],
    [
      'already tomorrow there',
      '2026-11-24T12:00:00.000Z',
      'P0D',
      'Pacific/Auckland',
      '2026-11-25T10:59:59.999Z',
    ],
    [
      'still yesterday there',
      '2026-11-24T03:00:00.000Z',
      'P0D',
      'America/New_York',
      '2026-11-24T04:59:59.999Z',
    ],
    ['hours into the next day', '2026-11-24T22:00:00.000Z', 'PT4H', 'UTC', '2026-11-25T23:59:59.999Z'],
    // Cairo's summer begins at midnight, which does not exist, and ends at a midnight that comes twice.
    [
      'a night without midnight',
      '2026-04-23T10:00:00.000Z',
      'P0D',
      'Africa/Cairo',
      '2026-04-23T21:59:59.999Z',
    ],
    ['midnight twice', '2026-10-29T10:00:00.000Z', 'P0D', 'Africa/Cairo', '2026-10-29T21:59:59.999Z'],
  ])('%s', (_name, issuedAt, validFor, timeZone, end) =>
    expect(new Date(validUntil(issuedAt, validFor, timeZone)).toISOString()).toBe(end),
  );

  it.each([
    ['Pacific/Auckland', '2026-12-09T23:59:59.999+13:00'],
    ['America/Los_Angeles', '2026-12-08T23:59:59.999-08:00'],
    ['Asia/Kolkata', '2026-12-08T23:59:59.999+05:30'],
    ['UTC', '2026-12-08T23:59:59.999Z'],
  ])('and is written as clocks show it there: %s', (timeZone, written) => {
    const until = validUntil('2026-11-24T12:00:00.000Z', 'P14D', timeZone);
    expect(until).toBe(written);
    expect(writtenIn(new Date(until).toISOString(), timeZone)).toBe(written);
  });

  it('needs a known time zone', () =>
    expect(() => validUntil('2026-11-24T12:00:00.000Z', 'P1D', 'Mars/Olympus')).toThrow(InvalidDeadline));
});
