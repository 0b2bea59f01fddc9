import { passesQuickly } from '@app/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** One fault of a body: where, what kind, and in words. */
export interface Fault {
  /** JSON Pointer, `/lines/0/quantity`. */
  pointer: string;
  /** The rule's name in kebab-case, `is-uuid`. */
  code: string;
  detail: string;
}

/** Checks a plain body against a contract class: every fault at once, unknown fields included. */
export function validateBody<T extends object>(
  contract: new () => T,
  plain: unknown,
): { value: T } | { faults: Fault[] } {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    return { faults: [{ pointer: '', code: 'is-object', detail: 'must be an object' }] };
  if (passesQuickly(contract, plain)) return { value: plain };
  const value = plainToInstance(contract, plain);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  return errors.length === 0 ? { value } : { faults: errors.flatMap((error) => faultsOf(error, '')) };
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
    pointer,
    code: kebab(rule),
    detail,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
