import { hasRepeatedMembers } from './repeated-members.js';

it.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', false],
  ['{"a:\\":":":{}:\\\\"}', false],
  ['[1,"a:b",null]', false],
  ['"a:b"', false],
  ['{"a":1,"a":1}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['[{"b":{"a":{},"a":{}}}]', true],
  ['{"a":{"b":1},"a":{}}', true],
])('%s: %s', (text, expected) => expect(hasRepeatedMembers(text, JSON.parse(text))).toBe(expected));
