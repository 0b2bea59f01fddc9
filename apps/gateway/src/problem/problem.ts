import { ERROR_CODES, type ErrorCode, type Refusal } from '@app/contracts';

/** One fault of a request. */
export interface ProblemFault {
  /** JSON Pointer into the part of the request; `/lines/0/quantity`. */
  pointer: string;
  /** Where the pointer points into; the body unless given. */
  in?: 'query' | 'header';
  code: string;
  detail: string;
  /** Line of a CSV file. */
  line?: number;
}

export interface ProblemDetails {
  detail?: string;
  errors?: ProblemFault[];
  headers?: Record<string, string>;
  /** Stored result of a repeated key. */
  replayed?: boolean;
  /** Extension members: what a refusal says beside its code. */
  extensions?: Record<string, unknown>;
}

/** An answer that is no success: becomes `application/problem+json` in the filter, and nowhere else. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? ERROR_CODES[code].title);
    this.name = 'Problem';
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  /** A refusal of a service; a code that this gateway does not know is a defect of ours, not the caller's. */
  static fromRefusal(refusal: Refusal, replayed = false): Problem {
    const { code, detail, ...fields } = refusal;
    if (!(code in ERROR_CODES)) return new Problem('internal-error');
    return new Problem(code as ErrorCode, {
      replayed,
      ...(typeof detail === 'string' && { detail }),
      extensions: fields,
    });
  }
}

/** Rules are about what is asked for (422), faults of shape about how it is written (400). */
export interface Fault extends ProblemFault {
  rule?: boolean;
}

/** 422 when every fault is against a rule, 400 as soon as one is a fault of shape; all of them are shown. */
export function faultsProblem(faults: Fault[]): Problem {
  const code = faults.every((fault) => fault.rule) ? 'rule-violated' : 'invalid-request';
  const errors = faults.map(({ rule: _rule, ...fault }) => fault);
  const detail =
    errors.length === 1 ? `One fault: ${errors[0].pointer} ${errors[0].detail}` : `${errors.length} faults`;
  return new Problem(code, { detail, errors });
}
