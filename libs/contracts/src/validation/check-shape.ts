import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { passesQuickly } from './quick-check.js';
import { pointerPart, type RequestFault } from './request-fault.js';

/** Rules are about what is asked for, faults of shape about how it is written. */
export interface ShapeFault extends RequestFault {
  /** Against a rule rather than of the wrong shape. */
  rule?: boolean;
}

/** What a decorator says beside its test: `@Min(1, { context: { code: 'too-small', rule: true } })`. */
export interface FaultContext {
  code?: string;
  detail?: string;
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
/** A value of the wrong kind fails every other test too: only the first of these is reported. */
const KINDS = [
  'whitelistValidation',
  'isArray',
  'isObject',
  'nestedValidation',
  'isString',
  'isInt',
  'isBoolean',
];

export const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const NOT_AN_OBJECT: ShapeFault = {
  pointer: '',
  code: 'not-an-object',
  detail: 'must be a JSON object',
};

/**
 * Checks a plain body against its class: every fault at once, one for each field, unknown fields included. The one
 * walk for requests at the API's door, commands at a service's and data of events.
 */
export function checkShape<Shape extends object>(
  shape: new () => Shape,
  plain: unknown,
): { value: Shape } | { faults: ShapeFault[] } {
  if (!isPlainObject(plain)) return { faults: [NOT_AN_OBJECT] };
  if (passesQuickly(shape, plain)) return { value: plain };
  const value = plainToInstance(shape, plain);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false },
  });
  return errors.length === 0 ? { value } : { faults: errors.flatMap((error) => faultsOf(error, '')) };
}

function faultsOf(error: ValidationError, parent: string): ShapeFault[] {
  const pointer = `${parent}/${pointerPart(error.property)}`;
  const children = (error.children ?? []).flatMap((child) => faultsOf(child, pointer));
  const constraints = error.constraints ?? {};
  const names = Object.keys(constraints);
  if (names.length === 0) return children;
  const name = KINDS.find((kind) => names.includes(kind)) ?? shapeFirst(names, error);
  return [{ pointer, ...faultOf(name, constraints[name], error) }, ...children];
}

/** "Not a number" is reported before "too small", which would follow from it. */
const shapeFirst = (names: string[], error: ValidationError) =>
  names.find((name) => !contextOf(name, error).rule) ?? names[0];

const contextOf = (name: string, error: ValidationError): FaultContext =>
  (error.contexts?.[name] as FaultContext | undefined) ?? {};

function faultOf(name: string, message: string, error: ValidationError): Omit<ShapeFault, 'pointer'> {
  if (name === 'whitelistValidation') return { code: CODES[name], detail: 'is not a known field' };
  if (error.value === undefined) return { code: 'required', detail: 'is required' };
  const { code = CODES[name] ?? 'invalid', detail, rule } = contextOf(name, error);
  return { code, detail: detail ?? withoutName(message, error.property), ...(rule && { rule }) };
}

/** The pointer says it. A name may also be a word of the message: “must be a date”. */
const withoutName = (message: string, name: string) =>
  message.startsWith(`${name} `) ? message.slice(name.length + 1) : message;
