import { setTimeout as pause } from 'node:timers/promises';
import { databaseFailure } from './database-errors.js';

const PAUSE_MS = 1_000;
/** Lost races in a row after which the work fails: whoever loses more often than that would go on losing. */
export const MOST_LOST_RACES = 5;

/** Runs a transaction again, at once, where it has lost a race; every other error is thrown. */
export async function retryLostRaces<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let lost = 0; ; lost += 1) {
    try {
      return await work();
    } catch (error) {
      if (databaseFailure(error) !== 'retry' || lost >= MOST_LOST_RACES) throw error;
    }
  }
}

export interface UntilCommittedOptions<Result> {
  /** What to do instead where it would fail for ever; without it the error is thrown. */
  onFailure?: (error: unknown) => Promise<Result>;
  /** Told of a commit after an outage: an earlier try may have been committed too, and have got no answer. */
  onBack?: () => void;
}

/**
 * Runs a transaction until it is committed: at once where it has lost a race, after a pause while the database is away.
 */
export async function untilCommitted<Result>(
  work: () => Promise<Result>,
  { onFailure, onBack }: UntilCommittedOptions<Result> = {},
): Promise<Result> {
  for (let wasAway = false; ; wasAway = true) {
    try {
      const result = await retryLostRaces(work);
      if (wasAway) onBack?.();
      return result;
    } catch (error) {
      if (databaseFailure(error) === 'away') await pause(PAUSE_MS);
      else if (onFailure) return onFailure(error);
      else throw error;
    }
  }
}
