import Ajv2020 from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import type { ApiDocument, JsonSchema, Operation } from '../api-document.js';
import type { FuzzAnswer } from './send.js';

/** The bar of every answer, also of a refused one. */
const MAX_MS = 2_000;

/** What only the inside of a process, a database or a broker says. */
const INSIDE = [
  /\bat .{1,200}\.(js|ts|mjs):\d+/,
  /node_modules/,
  /QueryFailedError|error: (syntax|invalid input|relation|column)|duplicate key value|violates .* constraint/,
  /ECONN|ETIMEDOUT|amqp:|postgres(ql)?:/,
  /\bSELECT .* FROM\b|\bINSERT INTO\b/,
  /Cannot read propert|is not a function|undefined \(reading/,
];

/** Says what is wrong with an answer, by the document that callers are given. */
export class Judge {
  private readonly ajv = new Ajv2020.default({ strict: false, allErrors: true, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor({ schemas }: ApiDocument) {
    for (const [name, schema] of Object.entries(schemas))
      this.ajv.addSchema(closed(schema), `#/components/schemas/${name}`);
  }

  isSlow = ({ ms }: Pick<FuzzAnswer, 'ms'>): boolean => ms > MAX_MS;

  /** @returns undefined for an answer as documented */
  faultOf(operation: Operation, answer: FuzzAnswer): string | undefined {
    const { status, headers, text, ms } = answer;
    if (this.isSlow(answer)) return `took ${Math.round(ms)} ms`;
    if ('x-injected' in headers) return 'lets a caller write headers';
    const inside = INSIDE.find((pattern) => pattern.test(text));
    if (inside) return `tells of its inside: ${inside.exec(text)?.[0]}`;
    const documented = operation.responses[String(status)];
    if (!documented) return `status ${status} is not documented: ${text.slice(0, 200)}`;
    if (status >= 500 && status !== 503) return `status ${status}: ${text.slice(0, 200)}`;
    return (
      this.contentFault(operation, answer) ??
      headerFault(status, headers) ??
      leadingHeadersFault(operation, answer)
    );
  }

  private contentFault(operation: Operation, { status, headers, text }: FuzzAnswer): string | undefined {
    const content = operation.responses[String(status)].content ?? {};
    const types = Object.keys(content);
    if (types.length === 0)
      return text === '' || status === 302 ? undefined : `${status} has a body: ${text}`;
    const type = String(headers['content-type']).split(';')[0];
    if (!types.includes(type)) return `${status} comes as ${type}, not as ${types.join(' or ')}`;
    if (!type.endsWith('json')) return undefined;
    return this.shapeFault(operation, status, type, JSON.parse(text));
  }

  private shapeFault(operation: Operation, status: number, type: string, body: unknown): string | undefined {
    const { schema, examples } = operation.responses[String(status)].content?.[type] ?? {};
    const { code } = body as { code?: string };
    if (type === 'application/problem+json' && examples && !(String(code) in examples))
      return `${status} ${code} is not documented, only ${Object.keys(examples).join(', ')}`;
    const validate = this.validatorOf(`${operation.id} ${status} ${type}`, schema ?? {});
    if (validate(body)) return undefined;
    return `${status} has another shape: ${this.ajv.errorsText(validate.errors)} in ${JSON.stringify(body).slice(0, 300)}`;
  }

  private validatorOf(key: string, schema: JsonSchema): ValidateFunction {
    const known = this.compiled.get(key) ?? this.ajv.compile(closed(schema));
    this.compiled.set(key, known);
    return known;
  }
}

function headerFault(status: number, headers: FuzzAnswer['headers']): string | undefined {
  if ((status === 503 || status === 429) && !/^\d+$/.test(String(headers['retry-after'])))
    return `${status} without Retry-After`;
  if (status === 401 && !String(headers['www-authenticate']).startsWith('Bearer'))
    return '401 without WWW-Authenticate';
  return undefined;
}

/** By which callers go on. */
const LEADING = ['ETag', 'Location', 'Link', 'Idempotent-Replayed'];

/**
 * A header by which callers go on is documented wherever it is sent. Where it is documented, `Location` and the tag of
 * a JSON body are sent.
 */
function leadingHeadersFault({ method, responses }: Operation, answer: FuzzAnswer): string | undefined {
  const documented = responses[String(answer.status)].headers ?? {};
  const isThere = (name: string) => name.toLowerCase() in answer.headers;
  const surprise = LEADING.find((name) => isThere(name) && !(name in documented));
  if (surprise) return `${surprise} is not documented`;
  // A dry run, which PUT can be, has no state to name.
  const isTagged = method !== 'PUT' && String(answer.headers['content-type']).startsWith('application/json');
  const always = isTagged ? ['ETag', 'Location'] : ['Location'];
  const missing = always.find((name) => name in documented && !isThere(name));
  return missing && `no ${missing}`;
}

/** A field that is not documented is a fault too, unless the document leaves an object open. */
function closed(schema: JsonSchema): JsonSchema {
  const inner = (each: JsonSchema | undefined) => each && closed(each);
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, each]) => [name, closed(each)]),
      ),
      additionalProperties: schema.additionalProperties ?? false,
    }),
    ...(schema.items && { items: inner(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(closed) }),
    ...(schema.allOf && { allOf: schema.allOf.map(closed) }),
  };
}
