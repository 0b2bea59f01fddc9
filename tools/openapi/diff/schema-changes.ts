import { resolve, type Change, type Document, type Schema } from './document.js';

/** Callers write requests and read responses: what frees one binds the other. */
export type Direction = 'request' | 'response';

export interface Pair {
  before: Document;
  after: Document;
}

/** Where the comparison is: the pairs of named schemas around this one. */
interface Way extends Pair {
  seen?: ReadonlySet<string>;
}

/** Callers break where a request may hold less than before or a response more; the other way round nobody does. */
const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;
const LOWER = ['minimum', 'minLength', 'minItems'] as const;

export function schemaChanges(
  { seen = new Set(), ...documents }: Way,
  [old, now]: [Schema, Schema],
  direction: Direction,
  where: string,
): Change[] {
  // A schema that contains itself was compared already.
  const pair = `${old.$ref ?? ''} ${now.$ref ?? ''}`;
  if (old.$ref && seen.has(pair)) return [];
  const inside: Way = { ...documents, seen: new Set([...seen, pair]) };
  // A change of a named schema is one change, however many operations use it.
  if (old.$ref && old.$ref === now.$ref) where = `${old.$ref.split('/').at(-1)} of a ${direction}`;
  const [before, after] = [resolve(documents.before, old), resolve(documents.after, now)];
  const deeper = (schemas: [Schema, Schema], step: string) =>
    schemaChanges(inside, schemas, direction, `${where}${step}`);
  return [
    ...valueChanges(before, after, direction, where),
    ...limitChanges(before, after, direction, where),
    ...propertyChanges(before, after, direction, where),
    ...shared(before.properties, after.properties).flatMap(([name, schemas]) => deeper(schemas, `/${name}`)),
    ...(before.items && after.items ? deeper([before.items, after.items], '[]') : []),
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((key) => {
      const [olds, news] = [before[key] ?? [], after[key] ?? []];
      if (olds.length !== news.length)
        return [{ breaking: true, text: `${where}: ${key} has ${news.length} parts, had ${olds.length}` }];
      return olds.flatMap((part, index) =>
        deeper([part, news[index]], olds.length > 1 ? `/${key}/${index}` : ''),
      );
    }),
    ...extraChanges(before, after, direction, where),
  ];
}

const shared = (olds: Record<string, Schema> = {}, news: Record<string, Schema> = {}) =>
  Object.keys(olds)
    .filter((name) => name in news)
    .map((name): [string, [Schema, Schema]] => [name, [olds[name], news[name]]]);

/** Types and enumerations: sets of values, of which a request must not lose any and a response not gain any. */
function valueChanges(before: Schema, after: Schema, direction: Direction, where: string): Change[] {
  const changes: Change[] = [];
  const compare = (what: string, olds: unknown[] | undefined, news: unknown[] | undefined) => {
    const lost = olds ? olds.filter((value) => news && !news.includes(value)) : news ? ['anything else'] : [];
    const won = news ? news.filter((value) => olds && !olds.includes(value)) : olds ? ['anything else'] : [];
    for (const value of lost)
      changes.push({ breaking: direction === 'request', text: `${where}: ${what} ${String(value)} is gone` });
    for (const value of won)
      changes.push({ breaking: direction === 'response', text: `${where}: ${what} ${String(value)} is new` });
  };
  compare('type', typesOf(before), typesOf(after));
  compare('value', before.enum, after.enum);
  for (const key of ['format', 'pattern'] as const)
    if (before[key] !== after[key])
      changes.push({
        breaking: true,
        text: `${where}: ${key} ${before[key] ?? 'none'} → ${after[key] ?? 'none'}`,
      });
  return changes;
}

/** An integer is a number too. */
function typesOf({ type }: Schema): string[] | undefined {
  const types = type === undefined ? undefined : [type].flat();
  return types?.includes('number') ? [...new Set([...types, 'integer'])] : types;
}

function limitChanges(before: Schema, after: Schema, direction: Direction, where: string): Change[] {
  const limits = [
    ...UPPER.map((key) => ({ key, none: Infinity, sign: 1 })),
    ...LOWER.map((key) => ({ key, none: -Infinity, sign: -1 })),
  ];
  return limits.flatMap(({ key, none, sign }) => {
    const [old, now] = [before[key] ?? none, after[key] ?? none];
    if (old === now) return [];
    const narrower = (now - old) * sign < 0;
    return [
      {
        breaking: narrower === (direction === 'request'),
        text: `${where}: ${key} ${before[key] ?? 'none'} → ${after[key] ?? 'none'}`,
      },
    ];
  });
}

/** Our requests refuse fields that they do not know: one that is gone breaks callers there too. */
function propertyChanges(before: Schema, after: Schema, direction: Direction, where: string): Change[] {
  const [olds, news] = [before.properties ?? {}, after.properties ?? {}];
  const needed = (schema: Schema, name: string) => schema.required?.includes(name) ?? false;
  const gone = Object.keys(olds)
    .filter((name) => !(name in news))
    .map((name) => ({ breaking: true, text: `${where}/${name} is gone` }));
  const added = Object.keys(news)
    .filter((name) => !(name in olds))
    .map((name) => {
      const must = direction === 'request' && needed(after, name);
      return { breaking: must, text: `${where}/${name} is new${must ? ' and required' : ''}` };
    });
  const turned = shared(olds, news).flatMap(([name]) => {
    const [was, is] = [needed(before, name), needed(after, name)];
    if (was === is) return [];
    const breaking = is === (direction === 'request');
    return [{ breaking, text: `${where}/${name} is ${is ? 'required' : 'optional'} now` }];
  });
  return [...gone, ...added, ...turned];
}

/** Whether fields beyond the named ones may be there. */
function extraChanges(before: Schema, after: Schema, direction: Direction, where: string): Change[] {
  const [old, now] = [before.additionalProperties !== false, after.additionalProperties !== false];
  if (old === now) return [];
  return [
    {
      breaking: now === (direction === 'response'),
      text: `${where}: other fields are ${now ? 'allowed' : 'refused'} now`,
    },
  ];
}
