import type { Problem } from './shapes.js';

/** Codes after which nothing was done: the server says so, or the sign-in failed before anything was sent. */
const NOTHING_TAKEN = new Set([
  'overloaded',
  'service-unavailable',
  'sign-in-refused',
  'sign-in-unavailable',
]);

/** An answer that is no success: `code` is stable and says what it is about; `errors` names every fault of a request. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;

  constructor(
    /** HTTP status; 0 where nobody answered. */
    readonly status: number,
    /** What the server said (RFC 9457); without members where it was no problem of this API. */
    readonly problem: Partial<Problem>,
    options?: ErrorOptions,
  ) {
    super(problem.detail ?? problem.title ?? (status === 0 ? 'Nobody answers' : `Status ${status}`), options);
    this.code = problem.code ?? (status === 0 ? 'unreachable' : 'unreadable');
  }

  /** Whether nobody can say if a decision was taken: repeat it with the same key only. */
  get outcomeUnknown(): boolean {
    return (this.status === 0 || this.status >= 500) && !NOTHING_TAKEN.has(this.code);
  }
}

interface Answer<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/**
 * What a call of the client brought.
 * @throws {ApiProblem} for every answer that is no success, and for none at all
 */
export async function resultOf<Body>(call: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await call.catch((cause: unknown): never => {
    if (cause instanceof ApiProblem || (cause instanceof Error && cause.name === 'AbortError')) throw cause;
    throw new ApiProblem(0, {}, { cause });
  });
  if (response.ok) return data as Body;
  throw new ApiProblem(response.status, typeof error === 'object' && error !== null ? error : {});
}

/** @returns the problem of an answer that is no success; a body that is none gives one without members */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}
