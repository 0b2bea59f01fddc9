import { encodeCursor } from '@app/contracts';
import { InvalidCursor, readListCursor, writeListCursor, type Cursor } from './list-cursor.js';

const ID = '01a20e53-2539-717b-a1d2-cf645db36e92';
const LIST = { name: 'buyer-work', segments: 3 };

it.each<Cursor>([
  [0, '2026-11-24 10:00:00+00', ID],
  [1, '2028-02-29 23:59:59.123456-04:30', ID],
  [2, 'infinity', ID],
])('comes back as it was given out: %p %p', (...cursor) => {
  expect(readListCursor(writeListCursor(LIST, cursor), LIST)).toEqual(cursor);
});

it('is none where none is given', () => expect(readListCursor(undefined, LIST)).toBeUndefined());

it.each(['buyer-placed', 'supplier-work'])('is refused where %s has given it out', (name) => {
  const text = writeListCursor({ ...LIST, name }, [0, 'infinity', ID]);
  expect(() => readListCursor(text, LIST)).toThrow(InvalidCursor);
});

it.each([
  ['no segment of this list', [LIST.name, 3, '2026-11-24 10:00:00+00', ID]],
  ['half a segment', [LIST.name, 0.5, '2026-11-24 10:00:00+00', ID]],
  ['a day that is none', [LIST.name, 0, '2026-02-30 10:00:00+00', ID]],
  ['an hour that is none', [LIST.name, 0, '2026-02-28 29:00:00+00', ID]],
  ['signs of an instant', [LIST.name, 0, '-----------', ID]],
  ['signs of an id', [LIST.name, 0, 'infinity', '-'.repeat(36)]],
  ['more than a place', [LIST.name, 0, 'infinity', ID, 'x']],
  ['no array', { 0: 0 }],
  ['nothing', null],
])('is refused with %s', (_what, content) => {
  expect(() => readListCursor(encodeCursor(content), LIST)).toThrow(InvalidCursor);
});
