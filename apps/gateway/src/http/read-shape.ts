import { checkShape, isPlainObject, NOT_AN_OBJECT, type ShapeFault } from '@app/contracts';
import { Problem, faultsProblem } from '../problem/problem.js';

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
  if (!isPlainObject(plain)) throw faultsProblem([NOT_AN_OBJECT]);
  const unstorable: ShapeFault[] = [];
  const checked = checkShape(shape, cleaned(plain, '', unstorable));
  if ('value' in checked && unstorable.length === 0) return checked.value;
  const wrong = 'faults' in checked ? checked.faults : [];
  const faults = [...wrong, ...unstorable].slice(0, MAX_FAULTS);
  throw faultsProblem(where ? faults.map((fault) => ({ ...fault, in: where })) : faults);
}

/** NUL and half a surrogate pair: JSON has them, no text column takes them. */
const isUnstorable = (text: string) => text.includes('\u0000') || /\p{Cs}/u.test(text);

/** Takes out members that are null, and notes text that cannot be stored. */
function cleaned(value: object, pointer: string, faults: ShapeFault[]): object {
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

/** For a body that may be left out altogether. */
export const readOptionalShape = <Shape extends object>(shape: new () => Shape, plain: unknown): Shape =>
  readShape(shape, plain ?? {});

/** @throws {Problem} 415 where a file came to a route that takes JSON only */
export function refuseFile(body: unknown): void {
  if (typeof (body as { pipe?: unknown } | null)?.pipe === 'function')
    throw new Problem('unsupported-media-type', { detail: 'Send this as application/json' });
}
