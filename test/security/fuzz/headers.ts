import * as fc from 'fast-check';
import type { Operation } from '../api-document.js';

/** What a header may hold on the wire: ASCII, tab and the upper half of Latin 1. */
const headerText = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    '*',
    ',',
    ';',
    '"a", "b"',
    '\u00e9\u00ff',
    'x'.repeat(2_000),
    '='.repeat(500),
    ' '.repeat(500) + 'x',
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))),
    maxLength: 40,
  }),
);

const HEADER_VALUES: Record<string, fc.Arbitrary<string>> = {
  'idempotency-key': fc.oneof(
    fc.uuid(),
    fc.constantFrom('"quoted"', '"x', 'k'.repeat(255), 'k'.repeat(256), '\u00e9'),
  ),
  'if-match': fc.constantFrom('"1"', '"2"', '*', 'W/"1"', '"1", "2"', '"999999999999999999"', '1', '"'),
  'if-none-match': fc.constantFrom('"1"', '*', 'W/"1"', '"1", "2"', '"', ',,,'),
  'last-event-id': fc.constantFrom(
    'client:0',
    'supplier:0,client:0',
    'client:-1',
    'client:9,client-told:3',
    'client:1,client-told:999999999999999',
    'client:999999999999999',
    'x',
  ),
  accept: fc.constantFrom(
    '*/*',
    'application/json',
    'text/csv',
    'application/pdf',
    'text/html',
    'application/*;q=0.5',
    'a/b;q=zz',
    'application/json;q=0',
    ',',
  ),
  'accept-language': fc.constantFrom(
    'fr',
    'en;q=0.1,fr;q=0.9',
    '*',
    'xx-YY',
    `${'a-'.repeat(400)}a`,
    ';q=;q=',
  ),
  traceparent: fc.constantFrom('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '00-0-0-0', 'ff-'),
  'x-portal-session': fc.constantFrom('buyer', 'supplier', 'root'),
  cookie: fc.constantFrom('pm_buyer=forged', 'pm_buyer=eyJhbGciOiJkaXIifQ..a.b.c', 'a=b; a=b', '=;=;='),
  'x-forwarded-for': fc.constantFrom('127.0.0.1', '::1, 10.0.0.1', 'no address'),
  'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
  'content-encoding': fc.constantFrom('gzip', 'identity'),
  range: fc.constantFrom('bytes=0-1', 'bytes=-'),
  authorization: fc.constantFrom('Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'bearer', 'Bearer  '),
};

export function headersArbitrary({ parameters }: Operation): fc.Arbitrary<[string, string][]> {
  const named = parameters.filter((each) => each.in === 'header').map(({ name }) => name.toLowerCase());
  const name = fc.oneof(
    { weight: named.length > 0 ? 3 : 0, arbitrary: fc.constantFrom(...named, 'accept') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(HEADER_VALUES)) },
  );
  const header = name.chain((chosen) =>
    fc
      .oneof({ weight: 3, arbitrary: HEADER_VALUES[chosen] ?? headerText }, headerText)
      .map((value): [string, string] => [chosen, value]),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([] as [string, string][]) },
    { weight: 3, arbitrary: fc.array(header, { minLength: 1, maxLength: 3 }) },
  );
}
