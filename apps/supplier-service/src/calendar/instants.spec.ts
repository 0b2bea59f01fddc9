import { instantsIn } from './instants.js';

it.each([
  ['winter', '2027-01-01', 'Europe/Paris', '2026-12-31T23:00:00.000Z'],
  ['summer', '2026-07-01', 'Europe/Paris', '2026-06-30T22:00:00.000Z'],
  ['the day of 23 hours', '2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
  ['the day after it', '2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
  ['west of Greenwich', '2027-01-01', 'America/New_York', '2027-01-01T05:00:00.000Z'],
  ['far in the east', '2027-01-01', 'Pacific/Kiritimati', '2026-12-31T10:00:00.000Z'],
  // Cairo's summer begins at midnight, which does not exist, and ends with an hour before it that comes twice.
  ['a day without midnight', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ['after an evening of two elevens', '2026-10-30', 'Africa/Cairo', '2026-10-29T22:00:00.000Z'],
  ['UTC', '2027-01-01', 'UTC', '2027-01-01T00:00:00.000Z'],
])('a date is its first instant where the supplier is: %s', (_name, day, timeZone, instant) => {
  const instantOf = instantsIn(timeZone);
  expect([instantOf(day), instantOf(day)]).toEqual([instant, instant]);
});

it('an instant is the same everywhere', () =>
  expect(instantsIn('Europe/Paris')('2027-01-01T00:00+05:00')).toBe('2026-12-31T19:00:00.000Z'));
