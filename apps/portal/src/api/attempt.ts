import { useCallback, useRef } from 'react';
import { isProblem } from './problem';

/** Whether the answer settles the attempt, so that the next one needs a key of its own. */
export const isSettled = (error: unknown): boolean => !(isProblem(error) && error.outcomeUnknown);

/**
 * One idempotency key for each attempt. The same key is sent again only where the outcome of the last attempt is
 * unknown (no answer, or one of a server or proxy in trouble), so that repeating it cannot act twice. Every other
 * answer ends the attempt, and so does another request, which the old key would refuse.
 */
export class Attempt {
  /** The attempt that is under way, or whose outcome is unknown. */
  private open?: { key: string; request: unknown; meaning: string };

  /**
   * @param send gets the first request again where this one means the same
   * @param meaningOf what makes it another request; all of it unless given
   */
  async run<R, T>(
    request: R,
    send: (key: string, request: R) => Promise<T>,
    meaningOf: (request: R) => unknown = (all) => all,
  ): Promise<T> {
    const meaning = JSON.stringify(meaningOf(request)) ?? '';
    if (this.open?.meaning !== meaning) this.open = { key: crypto.randomUUID(), request, meaning };
    const { open } = this;
    try {
      const result = await send(open.key, open.request as R);
      this.end(open);
      return result;
    } catch (error) {
      if (isSettled(error)) this.end(open);
      throw error;
    }
  }

  /** Unless another request has taken its place. */
  private end(open: object): void {
    if (this.open === open) this.open = undefined;
  }
}

/** An attempt that lives as long as its form is open. */
export function useAttempt(): Attempt {
  const attempt = useRef<Attempt>(undefined);
  attempt.current ??= new Attempt();
  return attempt.current;
}

/** Where several things may be under way at once: each its own attempt. */
export function useAttemptOf(): (id: string) => Attempt {
  const attempts = useRef(new Map<string, Attempt>());
  return useCallback((id) => {
    const attempt = attempts.current.get(id) ?? new Attempt();
    attempts.current.set(id, attempt);
    return attempt;
  }, []);
}
