import { decodeCursor, encodeCursor } from './requests.js';

describe('a cursor', () => {
  it('comes back as its keys', () => expect(decodeCursor(encodeCursor(['Å', 'x']), 2)).toEqual(['Å', 'x']));

  it.each(['', 'nonsense', encodeCursor(['a']), encodeCursor(['a', 'b', 'c']), encodeCursor(['a', 'b\0'])])(
    '%p is none',
    (text) => expect(decodeCursor(text, 2)).toBeUndefined(),
  );
});
