import { InfraError } from './infra-error.js';

/** One line for what a person can mend; the whole stack for a defect. */
export function endWithMessage(error: unknown): void {
  const text = error instanceof InfraError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
