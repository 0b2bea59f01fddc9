import { databaseFailure } from '@app/persistence';

const PAUSE_MS = 1_000;
const MAX_RETRIES = 5;

/**
 * Runs a transaction until it is committed: at once where it has lost a race, after a pause while the database is away.
 * @param onFailure what to do instead where it would fail for ever; without it the error is thrown
 */
export async function untilCommitted<Result>(
  work: () => Promise<Result>,
  onFailure?: (error: unknown) => Promise<Result>,
): Promise<Result> {
  for (let retries = 0; ;) {
    try {
      return await work();
    } catch (error) {
      const failure = databaseFailure(error);
      if (failure === 'away') {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        continue;
      }
      if (failure === 'retry' && retries++ < MAX_RETRIES) continue;
      if (!onFailure) throw error;
      return onFailure(error);
    }
  }
}
