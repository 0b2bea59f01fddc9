import type { components } from '@app/api-client/schema';

export type Problem = components['schemas']['ProblemResponse'];

/** An answer that is no success; `code` is the API's own, or one of `unreachable` and `unreadable`. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: Partial<Problem>;
  /** Whether it is unknown if the request was taken: the same key may be used again. */
  readonly outcomeUnknown: boolean;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? problem.code ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : 'unreadable');
    this.outcomeUnknown = status === 0 || status === 503;
  }
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

/** Reads the problem of an answer; a body that is none becomes `unreadable`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}
