import { passesQuickly } from '@app/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Problem, faultsProblem, type Fault } from '../problem/problem.js';

/** What a decorator says beside its test: `@Min(1, { context: { code: 'too-small', rule: true } })`. */
export interface FaultContext {
  code?: string;
  detail?: string;
  /** Against a rule rather than of the wrong shape: 422 when all faults are. */
  rule?: boolean;
}

const CODES: Record<string, string> = {
  whitelistValidation: 'unknown-field',
  isObject: 'not-an-object',
  nestedValidation: 'not-an-object',
  isString: 'not-a-string',
  isArray: 'not-an-array',
  isDecimalText: 'not-a-decimal',
  isInt: 'not-a-whole-number',
  isBoolean: 'not-a-boolean',
  isUuid: 'not-a-uuid',
  isIn: 'not-one-of',
  isNotEmpty: 'empty',
  minLength: 'empty',
  maxLength: 'too-long',
  matches: 'wrong-format',
  isDateText: 'not-a-date',
  isInstantText: 'not-an-instant',
  isTimeZone: 'not-a-time-zone',
  arrayMinSize: 'too-few',
  arrayMaxSize: 'too-many',
  min: 'too-small',
  max: 'too-large',
};
/** A value of the wrong kind fails every test after it: only the first of these is told. */
const KINDS = [
  'whitelistValidation',
  'isArray',
  'isObject',
  'nestedValidation',
  'isString',
  'isInt',
  'isBoolean',
];
/** A caller who sends thousands of bad fields has seen enough of them. */
const MAX_FAULTS = 1_000;

/**
 * Checks a body or a query against its request class: all faults at once, one for each field.
 * A member that is null counts as absent.
 * @throws {Problem} `invalid-request` or, where every fault is against a rule, `rule-violated`
 */
export function readShape<Shape extends object>(
  shape: new () => Shape,
  plain: unknown,
  where?: 'query',
): Shape {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw faultsProblem([{ pointer: '', code: 'not-an-object', detail: 'must be a JSON object' }]);
  const unstorable: Fault[] = [];
  const clean = cleaned(plain, '', unstorable);
  if (unstorable.length === 0 && passesQuickly(shape, clean)) return clean;
  const value = plainToInstance(shape, clean);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false },
  });
  if (errors.length === 0 && unstorable.length === 0) return value;
  const faults = [...errors.flatMap((error) => faultsOf(error, '')), ...unstorable].slice(0, MAX_FAULTS);
  throw faultsProblem(where ? faults.map((fault) => ({ ...fault, in: where })) : faults);
}

/** NUL and half a surrogate pair: JSON has them, no text column takes them. */
const isUnstorable = (text: string) => text.includes('\u0000') || /\p{Cs}/u.test(text);

/** Takes out members that are null, and notes text that cannot be stored. */
function cleaned(value: object, pointer: string, faults: Fault[]): object {
  for (const [key, member] of Object.entries(value)) {
    if (member === null && !Array.isArray(value)) delete (value as Record<string, unknown>)[key];
    else if (typeof member === 'object' && member !== null)
      cleaned(member as object, `${pointer}/${key}`, faults);
    else if (typeof member === 'string' && isUnstorable(member))
      faults.push({
        pointer: `${pointer}/${key}`,
        code: 'unstorable-text',
        detail: 'contains NUL or half a character',
      });
  }
  return value;
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const children = (error.children ?? []).flatMap((child) => faultsOf(child, pointer));
  const constraints = error.constraints ?? {};
  const names = Object.keys(constraints);
  if (names.length === 0) return children;
  const name = KINDS.find((kind) => names.includes(kind)) ?? shapeFirst(names, error);
  return [{ pointer, ...faultOf(name, constraints[name], error) }, ...children];
}

/** A quantity that is no number is told as such, not as one that is too small. */
const shapeFirst = (names: string[], error: ValidationError) =>
  names.find((name) => !contextOf(name, error).rule) ?? names[0];

const contextOf = (name: string, error: ValidationError): FaultContext =>
  (error.contexts?.[name] as FaultContext | undefined) ?? {};

function faultOf(name: string, message: string, error: ValidationError): Omit<Fault, 'pointer'> {
  if (name === 'whitelistValidation') return { code: CODES[name], detail: 'is not a known field' };
  if (error.value === undefined) return { code: 'required', detail: 'is required' };
  const { code = CODES[name] ?? 'invalid', detail, rule } = contextOf(name, error);
  return { code, detail: detail ?? withoutName(message, error.property), ...(rule && { rule }) };
}

/** The pointer says it. A name may also be a word of the message: “must be a date”. */
const withoutName = (message: string, name: string) =>
  message.startsWith(`${name} `) ? message.slice(name.length + 1) : message;

/** For a body that may be left out altogether. */
export const readOptionalShape = <Shape extends object>(shape: new () => Shape, plain: unknown): Shape =>
  readShape(shape, plain ?? {});

/** @throws {Problem} 415 where a file came to a route that takes JSON only */
export function refuseFile(body: unknown): void {
  if (typeof (body as { pipe?: unknown } | null)?.pipe === 'function')
    throw new Problem('unsupported-media-type', { detail: 'Send this as application/json' });
}
