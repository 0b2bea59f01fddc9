import { Problem } from '../problem/problem.js';
import { matchesIfNoneMatch, readIfMatch } from './entity-tag.js';

describe('readIfMatch', () => {
  it.each([
    ['absent', undefined, undefined],
    ['any', '*', undefined],
    ['a version', '"7"', 7],
    ['a weak tag, which never matches', 'W/"7"', 0],
    ['a foreign tag', '"abc"', 0],
    ['no tag at all', '7', 0],
  ])('reads %s', (_name, header, expected) => expect(readIfMatch(header)).toBe(expected));

  it('refuses several tags', () => expect(() => readIfMatch('"1", "2"')).toThrow(Problem));
});

describe('matchesIfNoneMatch', () => {
  it.each([
    ['the same tag', '"7"', true],
    ['the same tag, weak', 'W/"7"', true],
    ['one of several', '"6", "7"', true],
    ['any', '*', true],
    ['another', '"8"', false],
    ['no tag at all', '7', false],
    ['none', undefined, false],
  ])('%s', (_name, header, expected) => expect(matchesIfNoneMatch(header, '"7"')).toBe(expected));
});
