import { areTexts, decodeCursor, encodeCursor } from './cursor.js';

const isPair = areTexts<[string, string]>(2);

it('comes back as what was given out', () =>
  expect(decodeCursor(encodeCursor(['Å', 'x']), isPair)).toEqual(['Å', 'x']));

it.each([
  '',
  'nonsense',
  encodeCursor(null),
  encodeCursor(['a']),
  encodeCursor(['a', 'b', 'c']),
  encodeCursor(['a', 1]),
  encodeCursor(['a', 'b\0']),
])('is none where it is %p', (text) => expect(decodeCursor(text, isPair)).toBeUndefined());
