import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { CONTROL_KEYS, EVENT_CONTRACTS, EVENT_KEYS } from '@app/contracts';
import { EVENT_NAMES, eventSchemas, schemaFile, type EventName } from './event-schemas.js';
import { exampleOf } from './examples.js';

const compile = (name: EventName): ValidateFunction =>
  addFormats
    .default(new Ajv({ strict: true, strictRequired: false }))
    .compile(eventSchemas().get(name) as object);

it('describes every event of the model, and the control messages', () => {
  expect([...EVENT_NAMES].sort()).toEqual([...EVENT_KEYS, ...CONTROL_KEYS].sort());
});

describe.each(EVENT_NAMES)('%s', (name) => {
  const validate = compile(name);
  const refused = (change: (event: Record<string, never>) => void) => {
    const event = structuredClone(exampleOf(name)) as Record<string, never>;
    change(event);
    return validate(event);
  };

  it('stands in docs/schemas', () =>
    expect(JSON.parse(readFileSync(`docs/${schemaFile(name)}`, 'utf8'))).toEqual(eventSchemas().get(name)));

  it.each([...EVENT_CONTRACTS[name].senders])('has a sound example of %s', (sender) => {
    validate(exampleOf(name, sender));
    expect(validate.errors).toBeNull();
  });

  it('refuses another type, another sender, other fields and no order', () => {
    expect(refused((event) => Object.assign(event, { type: 'procmetier.order.lost.v1' }))).toBe(false);
    expect(refused((event) => Object.assign(event, { source: 'urn:procmetier:gateway' }))).toBe(false);
    expect(refused((event) => Object.assign(event.data, { colour: 'red' }))).toBe(false);
    expect(refused((event) => delete event.subject)).toBe(false);
  });
});

it.each<[string, EventName, (data: Record<string, unknown>) => void]>([
  ['a date for an instant', 'order.placed', (data) => (data.placedAt = '2026-11-24')],
  ['no lines', 'order.placed', (data) => (data.lines = [])],
  [
    'a line that names nothing',
    'order.placed',
    (data) => (data.lines = [{ lineNumber: 1, quantity: '1', unitCode: 'EA' }]),
  ],
  ['a float', 'quotation.issued', (data) => ((data.quotation as Record<string, unknown>).netTotal = 1.5)],
  ['no currency', 'order.confirmed', (data) => (data.currency = 'kr')],
])('refuses %s', (_name, name, change) => {
  const event = structuredClone(exampleOf(name)) as { data: Record<string, unknown> };
  change(event.data);
  expect(compile(name)(event)).toBe(false);
});
