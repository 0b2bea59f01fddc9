import type { Change, Content, Document, Operation, Parameter } from './document.js';
import { schemaChanges, type Direction, type Pair } from './schema-changes.js';

/** Everything that callers may notice between two versions of the document, operation by operation. */
export function changesBetween(before: Document, after: Document): Change[] {
  const [olds, news] = [operationsOf(before), operationsOf(after)];
  const gone = [...olds.keys()].filter((key) => !news.has(key));
  const added = [...news.keys()].filter((key) => !olds.has(key));
  return [
    ...gone.map((key) => ({ breaking: true, text: `${key} is gone` })),
    ...added.map((key) => ({ breaking: false, text: `${key} is new` })),
    ...[...olds].flatMap(([key, old]) => {
      const now = news.get(key);
      return now ? operationChanges({ before, after }, old, now) : [];
    }),
  ];
}

function operationsOf(document: Document): Map<string, Operation> {
  return new Map(
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  );
}

function operationChanges(documents: Pair, old: Operation, now: Operation): Change[] {
  const name = old.operationId ?? '';
  return [
    ...(name === now.operationId
      ? []
      : [{ breaking: true, text: `${name}: operationId is ${now.operationId ?? 'none'} now` }]),
    ...parameterChanges(documents, old, now),
    ...bodyChanges(documents, old, now),
    ...responseChanges(documents, old, now),
  ];
}

function parameterChanges(documents: Pair, old: Operation, now: Operation): Change[] {
  const byName = ({ parameters = [] }: Operation) =>
    new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  const [olds, news] = [byName(old), byName(now)];
  const at = (key: string) => `${old.operationId} ${key}`;
  const gone = [...olds.keys()]
    .filter((key) => !news.has(key))
    .map((key) => ({ breaking: true, text: `${at(key)} is gone` }));
  const others = [...news].flatMap(([key, parameter]) => {
    const before: Parameter | undefined = olds.get(key);
    if (!before) return [{ breaking: !!parameter.required, text: `${at(key)} is new` }];
    const turned = !!before.required !== !!parameter.required;
    return [
      ...(turned
        ? [
            {
              breaking: !!parameter.required,
              text: `${at(key)} is ${parameter.required ? 'required' : 'optional'} now`,
            },
          ]
        : []),
      ...schemaChanges(documents, [before.schema ?? {}, parameter.schema ?? {}], 'request', at(key)),
    ];
  });
  return [...gone, ...others];
}

function bodyChanges(documents: Pair, old: Operation, now: Operation): Change[] {
  const at = `${old.operationId} request`;
  const [before, after] = [old.requestBody, now.requestBody];
  if (!before) return after ? [{ breaking: !!after.required, text: `${at} is new` }] : [];
  if (!after) return [{ breaking: true, text: `${at} is gone` }];
  return [
    ...(!before.required && after.required ? [{ breaking: true, text: `${at} is required now` }] : []),
    ...contentChanges(documents, [before.content, after.content], 'request', at),
  ];
}

function responseChanges(documents: Pair, old: Operation, now: Operation): Change[] {
  const statuses = new Set([...Object.keys(old.responses), ...Object.keys(now.responses)]);
  return [...statuses].flatMap((status): Change[] => {
    const at = `${old.operationId} ${status}`;
    const [before, after] = [old.responses[status], now.responses[status]];
    // A caller has to be ready for any error, but cannot know what another success would mean.
    const isError = /^[45]/.test(status);
    if (!before) return [{ breaking: !isError, text: `${at} is new` }];
    if (!after) return [{ breaking: !isError, text: `${at} is gone` }];
    const lostHeaders = Object.keys(before.headers ?? {}).filter((name) => !(name in (after.headers ?? {})));
    return [
      ...lostHeaders.map((name) => ({ breaking: true, text: `${at} header ${name} is gone` })),
      ...contentChanges(documents, [before.content ?? {}, after.content ?? {}], 'response', at),
    ];
  });
}

function contentChanges(
  documents: Pair,
  [before, after]: [Content, Content],
  direction: Direction,
  at: string,
): Change[] {
  const types = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return types.flatMap((type): Change[] => {
    if (!after[type]) return [{ breaking: true, text: `${at} ${type} is gone` }];
    if (!before[type]) return [{ breaking: false, text: `${at} ${type} is new` }];
    const schemas: [object, object] = [before[type].schema ?? {}, after[type].schema ?? {}];
    return schemaChanges(documents, schemas, direction, type === 'application/json' ? at : `${at} ${type}`);
  });
}
