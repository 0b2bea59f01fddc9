import { useRef } from 'react';
import { ApiProblem } from './problem';

/** Whether the answer settles the attempt, so that the next one needs a key of its own. */
export const isSettled = (error: unknown): boolean => !(error instanceof ApiProblem && error.outcomeUnknown);

/**
 * One idempotency key for each attempt. The same key goes out again only where the outcome of the last attempt is
 * unknown (503, or no answer at all), so that repeating it cannot act twice; every other answer ends the attempt.
 */
export class Attempt {
  private key?: string;

  /** Under way, or its outcome is unknown: what is sent next repeats it. */
  get isOpen(): boolean {
    return this.key !== undefined;
  }

  async run<T>(send: (key: string) => Promise<T>): Promise<T> {
    this.key ??= crypto.randomUUID();
    try {
      const result = await send(this.key);
      this.key = undefined;
      return result;
    } catch (error) {
      if (isSettled(error)) this.key = undefined;
      throw error;
    }
  }
}

/** An attempt that lives as long as its form is open. */
export function useAttempt(): Attempt {
  const attempt = useRef<Attempt>(undefined);
  attempt.current ??= new Attempt();
  return attempt.current;
}
