import { backoffMs } from './backoff.js';
import { ApiProblem, problemOf } from './problem.js';

export type Fetch = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** Tries in all; 1 repeats nothing. */
  attempts?: number;
  /** How long to go on in all, in ms: a wait that would end later is not begun. */
  withinMs?: number;
  /** Told before each wait, for a line to a person. */
  onRetry?: (retry: { attempt: number; waitMs: number; status: number }) => void;
}

/** With these a caller does not notice the restart of a service (some seconds), and waits for a minute at most. */
const ATTEMPTS = 6;
const WITHIN_MS = 60_000;

/**
 * The server, or a proxy in front of it, cannot answer now. Whether it has acted is unknown; the key makes a repeat
 * safe.
 */
const FOR_NOW = new Set([429, 502, 503, 504]);

/** The caller is not let in, and the server has not even looked whether it knows the key. */
const NOT_LET_IN = new Set([401, 403]);

/** Without a key these may act twice; the other methods only read. */
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Sends a request again after 502, 503, 504, 429 or no answer, unchanged, its `Idempotency-Key` included: the server then gives
 * the first result. `Retry-After` is the least wait. What changes something and has no key goes out once. Where the tries
 * are used up, or the caller is not let in any more, one after which it is unknown whether anything was taken comes
 * before all that took nothing.
 * @param send an `ApiProblem` that it throws is an answer: of a sign-in, which has had tries of its own
 */
export function retrying(send: Fetch, options: RetryOptions = {}): Fetch {
  const { attempts = ATTEMPTS, withinMs = WITHIN_MS, onRetry } = options;
  return async (request) => {
    const deadline = Date.now() + withinMs;
    const isChanging = CHANGING.has(request.method);
    const isRepeatable = !isChanging || request.headers.has('Idempotency-Key');
    let unknown: Outcome | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= attempts || !isRepeatable;
      // A request's body can be read once: each try but the last has a copy.
      const outcome = await outcomeOf(send(isLast ? request : request.clone()));
      const { response } = outcome;
      if (!passes(outcome)) return answerOf(isJudged(outcome) ? outcome : (unknown ?? outcome));
      if (request.signal.aborted) return answerOf(outcome);
      if (isChanging && !unknown && (await leavesUnknown(outcome))) unknown = outcome;
      const waitMs = backoffMs(attempt, response?.headers.get('Retry-After') ?? null);
      if (isLast || Date.now() + waitMs > deadline) return answerOf(unknown ?? outcome);
      if (outcome !== unknown) await response?.body?.cancel();
      onRetry?.({ attempt, waitMs, status: response?.status ?? 0 });
      await pause(waitMs, request.signal);
    }
  };
}

/** What a try came to: an answer, or the error of none. */
interface Outcome {
  response?: Response;
  error?: unknown;
}

const outcomeOf = (sent: Promise<Response>): Promise<Outcome> =>
  sent.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );

function answerOf({ response, error }: Outcome): Response {
  if (response) return response;
  throw error;
}

/** Whether the same request may get another answer in a moment. */
const passes = ({ response, error }: Outcome): boolean =>
  response ? FOR_NOW.has(response.status) : !(error instanceof ApiProblem);

/** Whether an answer tells what became of the request, its earlier tries included. */
const isJudged = ({ response }: Outcome): boolean =>
  response !== undefined && !NOT_LET_IN.has(response.status);

const leavesUnknown = async ({ response }: Outcome): Promise<boolean> =>
  !response || (await problemOf(response.clone())).outcomeUnknown;

/** @throws the signal's reason as soon as it aborts */
export function pause(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}
