import * as fc from 'fast-check';
import type { JsonSchema, Operation } from '../api-document.js';
import type { FromSchema } from './from-schema.js';
import { nastyText, toJson } from './nasty.js';

export interface Content {
  type?: string;
  body?: string | Buffer;
}

const WRONG_TYPES = [
  undefined,
  '',
  'application/xml',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'application/merge-patch+json',
  'text/csv',
  'application',
  '/',
];

export function contentArbitrary(
  content: NonNullable<Operation['body']>,
  schemas: FromSchema,
): fc.Arbitrary<Content> {
  const of = (type: string, schema: JsonSchema): fc.Arbitrary<Content> => {
    if (type === 'text/csv') return csvText.map((body) => ({ type, body }));
    const valid = schemas.valid(schema).map(toJson);
    return fc.oneof(
      { weight: 5, arbitrary: valid.map((body): Content => ({ type, body })) },
      {
        weight: 8,
        arbitrary: schemas.mutated(schema).map((value): Content => ({ type, body: toJson(value) })),
      },
      { weight: 2, arbitrary: brokenText(valid).map((body): Content => ({ type, body })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...WRONG_TYPES), valid)
          .map(([wrong, body]) => ({ type: wrong, body })),
      },
    );
  };
  return fc.oneof(...Object.entries(content).map(([type, { schema = {} }]) => of(type, schema)));
}

/** No JSON any more, or more of it than is taken. */
const brokenText = (valid: fc.Arbitrary<string>): fc.Arbitrary<string | Buffer> =>
  fc.oneof(
    fc.tuple(valid, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    valid.map((text) => `\ufeff${text}`),
    valid.map((text) => `${text}${text}`),
    valid.map((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])])),
    fc.constantFrom('', 'null', '[]', '"', 'NaN', `"${'x'.repeat(300 * 1024)}"`, '['.repeat(100_000)),
  );

const csvCell = fc.oneof(
  fc.constantFrom(
    'PC',
    'EA',
    '12.50',
    '25',
    'S',
    '',
    '"',
    '""',
    '"a\r\nb"',
    '1,5',
    '=1+1',
    '\u0000',
    '2026-11-24',
  ),
  nastyText,
);
const csvText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'sku,name,unitCode,unitPrice,vatRatePercent',
      'sku;name',
      'sku,sku,name,unitCode,unitPrice,vatRatePercent',
      '',
    ),
    fc.array(fc.array(csvCell, { maxLength: 7 }), { maxLength: 5 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([header, rows, end]) => [header, ...rows.map((row) => row.join(','))].join(end));
