import { encodeCursor } from './cursor.js';
import { pageOf } from './page-of.js';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];
const isLetter = (content: unknown): content is string => LETTERS.includes(content as string);
const read = async (count: number, after = '') =>
  LETTERS.filter((letter) => letter > after)
    .slice(0, count)
    .map((place) => ({ item: { letter: place }, place }));
const letters = async (limit: number, cursor?: string) => {
  const reply = await pageOf({ limit, cursor }, isLetter, read);
  if ('refusal' in reply) return reply.refusal.code;
  const { items, nextCursor } = reply.result;
  return [items.map(({ letter }) => letter).join(''), nextCursor];
};

it.each([
  ['the first of several', 2, undefined, ['ab', encodeCursor('b')]],
  ['one between', 2, encodeCursor('b'), ['cd', encodeCursor('d')]],
  ['the last', 2, encodeCursor('d'), ['e', null]],
  ['one that holds all', 5, undefined, ['abcde', null]],
  ['one behind the end', 2, encodeCursor('e'), ['', null]],
  ['one of another list', 2, encodeCursor(['b']), 'invalid-cursor'],
  ['none', 2, 'nonsense', 'invalid-cursor'],
])('%s', async (_name, limit, cursor, page) => expect(await letters(limit, cursor)).toEqual(page));
