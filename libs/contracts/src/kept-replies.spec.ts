import { refuse } from './envelope/command.js';
import { ERROR_CODES, type ErrorCode } from './error-codes.js';
import { isKept } from './kept-replies.js';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

it.each(codes.filter((code) => ERROR_CODES[code].status === 404))('%s is no stored result', (code) =>
  expect(isKept(refuse(code))).toBe(false),
);

it.each<[ErrorCode, boolean]>([
  ['transition-not-allowed', true],
  ['quotation-superseded', true],
  ['version-mismatch', true],
  ['price-list-invalid', true],
  ['order-blocked', false],
  ['party-not-registered', false],
  ['rule-violated', false],
])('that %s is a result is %p', (code, kept) => expect(isKept(refuse(code))).toBe(kept));

it('a result is kept', () => expect(isKept({ result: {} })).toBe(true));
