import * as fc from 'fast-check';
import type { JsonSchema } from '../api-document.js';
import { nastyJson, nastyText } from './nasty.js';

/** Arbitrary values of a schema, sound ones and ones that are a step off. */
export class FromSchema {
  constructor(
    private readonly schemas: Record<string, JsonSchema>,
    /** Placeholders for ids that exist; put in when a request is sent. */
    private readonly ids: fc.Arbitrary<string>,
  ) {}

  valid(given: JsonSchema): fc.Arbitrary<unknown> {
    const schema = this.resolve(given);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => this.valid(each)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    if (type === 'object') return this.object(schema);
    if (type === 'array') return this.array(schema);
    if (type === 'integer' || type === 'number') return integer(schema);
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    return this.text(schema);
  }

  /** Sound but for one place: another type, a field too few or too many, a value beyond its bound. */
  mutated(schema: JsonSchema): fc.Arbitrary<unknown> {
    return fc
      .tuple(this.valid(schema), fc.nat(), mutation)
      .map(([value, place, change]) => mutate(value, place, change));
  }

  private resolve(schema: JsonSchema): JsonSchema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').at(-1) as string]);
    return schema.allOf ? this.resolve(schema.allOf[0]) : schema;
  }

  private object({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
    const members = Object.entries(properties).map(([name, schema]) => [name, this.valid(schema)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
  }

  /**
   * One element, copied as often as the bounds ask for: five hundred different ones would take a second to make.
   * Copies, because a change of one element must not change all, and a deep value used five hundred times would make a
   * body of fifty megabytes.
   */
  private array({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema): fc.Arbitrary<unknown> {
    const few = fc.array(this.valid(items), { minLength: minItems, maxLength: minItems + 2 });
    const atTheBounds = fc
      .tuple(this.valid(items), fc.constantFrom(Math.max(0, minItems - 1), maxItems, maxItems + 1))
      .map(([item, count]) => Array.from({ length: count }, () => structuredClone(item)));
    return fc.oneof({ weight: 12, arbitrary: few }, { weight: 1, arbitrary: atTheBounds });
  }

  private text({
    format,
    pattern,
    example,
    maxLength = 40,
    minLength = 0,
  }: JsonSchema): fc.Arbitrary<string> {
    if (format === 'uuid') return fc.oneof(this.ids, fc.uuid());
    if (format === 'date')
      return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    if (pattern !== undefined) return fc.oneof(fc.constant(example ?? ''), matching(pattern));
    const exact = fc.constantFrom(minLength, maxLength).map((length) => 'é'.repeat(length));
    return fc.oneof(
      fc.constant(example ?? 'text'),
      fc.string({ unit: 'grapheme', minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 20) }),
      exact,
    );
  }
}

const integer = ({ minimum = 0, maximum = 1_000_000 }: JsonSchema) =>
  fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, minimum + 1, maximum));

/** fast-check cannot generate from patterns with a lookahead: digits and a sign come close enough. */
const matching = (pattern: string): fc.Arbitrary<string> =>
  /\(\?[=!]/.test(pattern)
    ? fc.stringMatching(/^P?\d{1,3}(\.\d{1,2}|D)?$/)
    : fc.stringMatching(new RegExp(pattern));

type Mutation =
  { kind: 'replace'; by: unknown } | { kind: 'remove' } | { kind: 'add'; name: string; by: unknown };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: nastyJson.map((by): Mutation => ({ kind: 'replace', by })) },
  { weight: 1, arbitrary: fc.constant<Mutation>({ kind: 'remove' }) },
  {
    weight: 1,
    arbitrary: fc.tuple(nastyText, nastyJson).map(([name, by]): Mutation => ({ kind: 'add', name, by })),
  },
);

interface Place {
  parent: Record<string, unknown>;
  name: string;
}

function mutate(value: unknown, place: number, change: Mutation): unknown {
  const root = { value: structuredClone(value) };
  const places = placesIn(root);
  const { parent, name } = places[place % places.length];
  if (change.kind === 'replace') parent[name] = change.by;
  if (change.kind === 'remove' && parent !== (root as object)) delete parent[name];
  if (change.kind === 'add' && isContainer(parent[name]))
    Object.defineProperty(parent[name], change.name, {
      value: change.by,
      enumerable: true,
      configurable: true,
    });
  return root.value;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function placesIn(parent: Record<string, unknown>): Place[] {
  return Object.entries(parent).flatMap(([name, member]) => [
    { parent, name },
    ...(isContainer(member) ? placesIn(member) : []),
  ]);
}
