import { encodeCursor } from '@app/contracts';
import { InvalidCursor, readListCursor, type Cursor } from './list-cursor.js';

const ID = '01a20e53-2539-717b-a1d2-cf645db36e92';

it.each<Cursor>([
  [0, '2026-11-24 10:00:00+00', ID],
  [1, '2028-02-29 23:59:59.123456-04:30', ID],
  [2, 'infinity', ID],
])('comes back as it was given out: %p %p', (...cursor) => {
  expect(readListCursor(encodeCursor(cursor), 3)).toEqual(cursor);
});

it('is none where none is given', () => expect(readListCursor(undefined, 3)).toBeUndefined());

it.each([
  ['no segment of this list', [3, '2026-11-24 10:00:00+00', ID]],
  ['half a segment', [0.5, '2026-11-24 10:00:00+00', ID]],
  ['a day that is none', [0, '2026-02-30 10:00:00+00', ID]],
  ['an hour that is none', [0, '2026-02-28 29:00:00+00', ID]],
  ['signs of an instant', [0, '-----------', ID]],
  ['signs of an id', [0, 'infinity', '-'.repeat(36)]],
  ['more than a place', [0, 'infinity', ID, 'x']],
  ['no array', { 0: 0 }],
  ['nothing', null],
])('is refused with %s', (_what, content) => {
  expect(() => readListCursor(encodeCursor(content), 3)).toThrow(InvalidCursor);
});
