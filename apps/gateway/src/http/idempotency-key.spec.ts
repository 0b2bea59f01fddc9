import { Problem } from '../problem/problem.js';
import { readIdempotencyKey } from './idempotency-key.js';

describe('readIdempotencyKey', () => {
  it.each([
    ['quoted', '"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['bare', '8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['escaped', String.raw`"a\"b\\c"`, String.raw`a"b\c`],
    ['as long as may be', `"${'k'.repeat(255)}"`, 'k'.repeat(255)],
  ])('takes a key that is %s', (_name, header, expected) => {
    expect(readIdempotencyKey(header)).toBe(expected);
  });

  it('makes a new one up where none is given', () => {
    expect(readIdempotencyKey(undefined)).not.toBe(readIdempotencyKey(undefined));
  });

  it.each([
    ['empty', ''],
    ['empty in quotes', '""'],
    ['too long', 'k'.repeat(256)],
    ['two keys', 'a, b'],
    ['half quoted', '"a'],
    ['not ASCII', '"é"'],
    ['given twice', ['a', 'b']],
  ])('refuses a key that is %s', (_name, header) => {
    expect(() => readIdempotencyKey(header)).toThrow(Problem);
  });
});
