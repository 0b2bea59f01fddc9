import { changesBetween } from './changes.js';
import type { Document, Operation, Schema } from './document.js';
import { judge } from './verdict.js';

const line: Schema = {
  type: 'object',
  properties: {
    sku: { type: 'string', maxLength: 80 },
    quantity: { type: 'string' },
    unit: { enum: ['EA', 'KGM'] },
  },
  required: ['quantity'],
};
const documentOf = (operation: Partial<Operation>, schema: Schema = line): Document => ({
  paths: { '/v1/orders': { post: { operationId: 'placeOrder', responses: {}, ...operation } } },
  components: { schemas: { Line: schema } },
});
const ref: Schema = { $ref: '#/components/schemas/Line' };
const request = (schema: Schema) =>
  documentOf({ requestBody: { content: { 'application/json': { schema: ref } } } }, schema);
const response = (schema: Schema) =>
  documentOf({ responses: { '200': { content: { 'application/json': { schema: ref } } } } }, schema);
const changed = (change: (schema: Schema) => void): Schema => {
  const schema = structuredClone(line);
  change(schema);
  return schema;
};

const found = (before: Document, after: Document) =>
  changesBetween(before, after).map(({ breaking, text }) => [text, breaking]);

describe.each([
  ['request', request, true],
  ['response', response, false],
] as const)('in a %s', (_name, of, isRequest) => {
  const at = `Line of a ${isRequest ? 'request' : 'response'}`;
  it.each<[string, (schema: Schema) => void, string, boolean]>([
    ['a field is gone', (schema) => delete schema.properties?.sku, '/sku is gone', true],
    ['a field is new', (schema) => (schema.properties!.note = {}), '/note is new', false],
    ['a field is required', (schema) => schema.required?.push('sku'), '/sku is required now', isRequest],
    ['a field is optional', (schema) => (schema.required = []), '/quantity is optional now', !isRequest],
    [
      'a value is gone',
      (schema) => schema.properties!.unit.enum!.pop(),
      '/unit: value KGM is gone',
      isRequest,
    ],
    [
      'a value is new',
      (schema) => schema.properties!.unit.enum!.push('LTR'),
      '/unit: value LTR is new',
      !isRequest,
    ],
    [
      'a limit is lower',
      (schema) => (schema.properties!.sku.maxLength = 8),
      '/sku: maxLength 80 → 8',
      isRequest,
    ],
    [
      'a limit falls',
      (schema) => delete schema.properties!.sku.maxLength,
      '/sku: maxLength 80 → none',
      !isRequest,
    ],
    ['a pattern changes', (schema) => (schema.properties!.sku.pattern = 'x'), '/sku: pattern none → x', true],
    [
      'null may come',
      (schema) => (schema.properties!.sku.type = ['string', 'null']),
      '/sku: type null is new',
      !isRequest,
    ],
  ])('%s', (_case, change, text, breaking) => {
    const glue = text.startsWith('/') ? '' : ' ';
    expect(found(of(line), of(changed(change)))).toEqual([[`${at}${glue}${text}`, breaking]]);
  });

  it('nothing changes', () => expect(found(of(line), of(structuredClone(line)))).toEqual([]));
});

it('a new field of a request that is required breaks', () => {
  const after = changed((schema) => {
    schema.properties!.note = {};
    schema.required!.push('note');
  });
  expect(found(request(line), request(after))).toEqual([
    ['Line of a request/note is new and required', true],
  ]);
});

it.each<[string, Partial<Operation>, Partial<Operation>, [string, boolean][]]>([
  ['another name', {}, { operationId: 'place' }, [['placeOrder: operationId is place now', true]]],
  [
    'a needed parameter',
    {},
    { parameters: [{ name: 'q', in: 'query', required: true }] },
    [['placeOrder query q is new', true]],
  ],
  [
    'a free parameter',
    {},
    { parameters: [{ name: 'q', in: 'query' }] },
    [['placeOrder query q is new', false]],
  ],
  [
    'a parameter less',
    { parameters: [{ name: 'q', in: 'query' }] },
    {},
    [['placeOrder query q is gone', true]],
  ],
  ['another error', {}, { responses: { '409': {} } }, [['placeOrder 409 is new', false]]],
  [
    'another success',
    { responses: { '201': {} } },
    { responses: { '200': {} } },
    [
      ['placeOrder 200 is new', true],
      ['placeOrder 201 is gone', true],
    ],
  ],
  [
    'a header less',
    { responses: { '200': { headers: { ETag: {} } } } },
    { responses: { '200': {} } },
    [['placeOrder 200 header ETag is gone', true]],
  ],
  [
    'a media type less',
    { responses: { '200': { content: { 'text/csv': {} } } } },
    { responses: { '200': {} } },
    [['placeOrder 200 text/csv is gone', true]],
  ],
  [
    'a body that must be',
    { requestBody: { content: {} } },
    { requestBody: { required: true, content: {} } },
    [['placeOrder request is required now', true]],
  ],
])('%s', (_name, before, after, expected) => {
  expect(found(documentOf(before), documentOf(after)).sort()).toEqual(expected);
});

it('tells operations that come and go', () => {
  const before = documentOf({});
  expect(found(before, { paths: {} })).toEqual([['POST /v1/orders is gone', true]]);
  expect(found({ paths: {} }, before)).toEqual([['POST /v1/orders is new', false]]);
});

it('tells a change of a schema once, however many operations use it', () => {
  const responses = Object.fromEntries(
    ['200', '409'].map((status) => [status, { content: { 'application/json': { schema: ref } } }]),
  );
  const after = changed((schema) => delete schema.properties?.sku);
  const changes = changesBetween(documentOf({ responses }), documentOf({ responses }, after));
  expect(judge(changes, []).lines).toEqual(['BREAKING    Line of a response/sku is gone']);
});

it('ends on a schema within itself', () => {
  const tree: Schema = { type: 'object', properties: { child: ref } };
  expect(found(response(tree), response(structuredClone(tree)))).toEqual([]);
});

describe('the verdict', () => {
  const breaking = { breaking: true, text: 'x is gone' };
  it.each([
    ['passes what breaks nothing', [{ breaking: false, text: 'y is new' }], [], true],
    ['fails on a breaking change', [breaking], [], false],
    ['passes a declared one', [breaking], [{ change: 'x is gone', reason: 'nobody used it' }], true],
    ['wants a reason', [breaking], [{ change: 'x is gone', reason: ' ' }], false],
    ['refuses a declaration without a change', [], [{ change: 'x is gone', reason: 'old' }], false],
  ])('%s', (_name, changes, declared, ok) => expect(judge(changes, declared).ok).toBe(ok));
});
