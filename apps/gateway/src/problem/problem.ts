import {
  ERROR_CODES,
  type ErrorCode,
  type Refusal,
  type RequestFault,
  type ShapeFault,
} from '@app/contracts';

export interface ProblemDetails {
  detail?: string;
  errors?: RequestFault[];
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

/** 422 when every fault is against a rule, 400 as soon as one is a fault of shape; all of them are shown. */
export function faultsProblem(faults: ShapeFault[]): Problem {
  const code = faults.every((fault) => fault.rule) ? 'rule-violated' : 'invalid-request';
  const errors = faults.map(({ rule: _rule, ...fault }) => fault);
  const [{ pointer, detail: fault }] = errors;
  const detail =
    errors.length === 1 ? `One fault: ${pointer || 'the body'} ${fault}` : `${errors.length} faults`;
  return new Problem(code, { detail, errors });
}
