import { isKept, type Command, type Reply } from '@app/contracts';
import { retryLostRaces, writeTogether } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { commandResultsRepository } from './command-results.repository.js';

/**
 * Runs a command that is about no order (a price list, a policy) once for each (party, key): in one transaction with
 * its result. A repeat gets the first result, or is judged anew where that was none. A lost race is run again; other
 * errors are thrown.
 */
export async function runOnce<Result>(
  dataSource: DataSource,
  command: Command,
  work: (manager: EntityManager) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  return retryLostRaces(() =>
    dataSource.transaction(async (manager) => {
      const known = await commandResultsRepository.load(manager, [command]);
      const first = known.replyTo(command);
      if (first) return first as Reply<Result>;
      const reply = await work(manager);
      if (!isKept(reply)) return reply;
      await writeTogether(manager, [commandResultsRepository.insertion([{ ...command, reply }])]);
      return reply;
    }),
  );
}

/**
 * Runs a command whose work commits by itself and does no harm when done twice: a repeat at the same moment, or after a
 * crash in between, does it again. A later repeat gets the first result.
 */
export async function runRepeatable<Result>(
  { manager }: DataSource,
  command: Command,
  work: () => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  const known = await commandResultsRepository.load(manager, [command]);
  const first = known.replyTo(command);
  if (first) return first as Reply<Result>;
  const reply = await work();
  if (!isKept(reply)) return reply;
  await commandResultsRepository.keepFirst(manager, [{ ...command, reply }]);
  return reply;
}
