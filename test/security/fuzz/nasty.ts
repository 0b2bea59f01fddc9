import * as fc from 'fast-check';

/** Text of which some part of a system is known to trip over. */
const TRAPS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'half\udfff',
  '\u202eright to left',
  '\ufeff',
  '\uffff',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  'İıſﬃ',
  '=1+1',
  '@SUM(A1)',
  "' OR 1=1 --",
  '"; DROP TABLE orders; --',
  '\\',
  "a'b\\c",
  '%',
  '_%',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  'line\r\nX-Injected: yes',
  'null',
  'NaN',
  'true',
  '-1',
  '1e400',
  '0x10',
  '9'.repeat(400),
  'a'.repeat(5_000),
  '!'.repeat(200),
  'a:*&|!()',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31T23:59:60Z',
  '+275760-09-13T00:00:00.001Z',
  '2026-11-24T09:30:00+25:00',
  '00000000-0000-0000-0000-000000000000',
  'urn:uuid:00000000-0000-4000-8000-000000000000',
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Written into JSON as it stands: what JavaScript has no value for. */
class RawJson {
  constructor(readonly text: string) {}
  [fc.toStringMethod] = () => `raw ${this.text.slice(0, 40)}`;
}

const RAW_NUMBERS = [
  '1e400',
  '-1e400',
  '1E-400',
  '-0',
  '9007199254740993',
  '1.0000000000000000001',
  '01',
  '.5',
];
const deeplyNested = (depth: number, open: string, close: string) =>
  new RawJson(open.repeat(depth) + close.repeat(depth));

const nastyNumber: fc.Arbitrary<number | RawJson> = fc.oneof(
  fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, -1e308, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(...RAW_NUMBERS).map((text) => new RawJson(text)),
);

/** Any JSON at all, however unlike what was asked for. */
export const nastyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: nastyText },
  { weight: 3, arbitrary: nastyNumber },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { '': '' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      deeplyNested(50, '[', ']'),
      deeplyNested(20_000, '[', ']'),
      deeplyNested(20_000, '{"a":', '1}'.slice(1)),
      new RawJson(`[${'{},'.repeat(2_000)}{}]`),
      new RawJson('{"__proto__":{"polluted":true}}'),
      new RawJson('{"constructor":{"prototype":{"polluted":true}}}'),
      new RawJson('{"a":1,"a":2}'),
    ),
  },
);

export function toJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${toJson(member)}`);
  return `{${members.join(',')}}`;
}
