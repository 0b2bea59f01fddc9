import { describeDatabaseFailure } from './database-failure.js';
import { InfraError } from './infra-error.js';

/** One line for what a person can mend; the whole stack for a defect. */
export function endWithMessage(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  if (error instanceof InfraError) return error.message;
  return describeDatabaseFailure(error) ?? (error as Error).stack ?? String(error);
}
