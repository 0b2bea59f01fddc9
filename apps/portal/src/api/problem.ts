import { ApiProblem } from '@app/api-client/problem';

export { ApiProblem, problemOf } from '@app/api-client/problem';

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

const AWAY = new Set([0, 502, 503, 504]);

/** Nobody could answer at that moment: a read is worth another try. */
export const isAwayForNow = (error: unknown): boolean => isProblem(error) && AWAY.has(error.status);
