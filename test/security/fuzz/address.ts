import * as fc from 'fast-check';
import type { Operation, Parameter } from '../api-document.js';
import type { FromSchema } from './from-schema.js';
import { nastyJson, nastyText, toJson } from './nasty.js';

const placeholder = (name: string) => `{{${name}}}`;

/** Stands for an id that exists: see ground.ts. */
export const idPlaceholders = fc
  .constantFrom('order1', 'order2', 'order3', 'supplier1', 'supplier2', 'buyer1')
  .map(placeholder);

/** UTF-8 has no half characters: as it would be sent. */
const wellFormed = (text: string) => Buffer.from(text).toString();

const escaped = nastyText.map((text) => encodeURIComponent(wellFormed(text)));

/** An id that exists, one that nobody has, and what is none. */
const idArbitrary: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('order1', 'order2', 'order3', 'supplier1', 'letter1', 'webhook1')
      .map(placeholder),
  },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.uuid().map((id) => `supplier:${id}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      '%zz',
      '%00',
      '%ff%fe',
      '%2e%2e%2f',
      '..%2f',
      '{{order1}}%00',
      '%7B%7D',
      '*',
      ';a=b',
      'x'.repeat(3_000),
    ),
  },
  { weight: 1, arbitrary: escaped.filter((text) => text !== '') },
);

export function pathArbitrary({ path }: Operation): fc.Arbitrary<string> {
  const holes = path.split(/\{\w+\}/);
  return fc
    .array(idArbitrary, { minLength: holes.length - 1, maxLength: holes.length - 1 })
    .map((ids) => holes.map((hole, index) => hole + (ids[index] ?? '')).join(''));
}

/** Reads like a cursor of ours: base64url of a JSON array. */
const forgedCursor = fc
  .array(
    fc.oneof(
      nastyJson,
      fc.constantFrom(0, 1, 2, '2026-11-24 10:00:00+00', 'infinity', '99:99', '0'.repeat(36)),
    ),
    { maxLength: 4 },
  )
  .map((parts) => Buffer.from(toJson(parts)).toString('base64url').slice(0, 900));

export function queryArbitrary({ parameters }: Operation, schemas: FromSchema): fc.Arbitrary<string> {
  const pairs = parameters.filter((each) => each.in === 'query').map((each) => queryPair(each, schemas));
  const strange = fc.oneof(
    fc.tuple(fc.constantFrom('x', 'limit[]', 'q[a]', '__proto__', 'dryRun', 'cursor', ''), escaped),
    fc.tuple(escaped, fc.constant('1')),
  );
  const pair = fc.oneof(
    { weight: 1, arbitrary: strange },
    ...pairs.map((arbitrary) => ({ weight: 4, arbitrary })),
  );
  const few = fc.array(pair, { maxLength: 4 });
  const none = fc.constant([] as [string, string][]);
  return (
    pairs.length > 0
      ? fc.oneof({ weight: 4, arbitrary: few }, none)
      : fc.oneof({ weight: 9, arbitrary: none }, few)
  ).map((chosen) =>
    chosen.length > 0
      ? `?${chosen.map(([name, value]) => `${name}=${value}`).join('&')}`.slice(0, 8_000)
      : '',
  );
}

function queryPair({ name, schema }: Parameter, schemas: FromSchema): fc.Arbitrary<[string, string]> {
  const valid = schemas.valid(schema).map((value) => encodeURIComponent(wellFormed(String(value))));
  const value = fc.oneof(
    { weight: 5, arbitrary: name === 'cursor' ? forgedCursor : valid },
    { weight: 2, arbitrary: escaped },
    { weight: 1, arbitrary: fc.constantFrom(placeholder('cursor1'), '%', '%zz') },
  );
  return value.map((text): [string, string] => [name, text]);
}
