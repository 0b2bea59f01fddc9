import type { EntityManager } from 'typeorm';
import { preparedQuery } from './prepared.js';

/** A statement that writes, with its own parameters from `$1` on. */
export interface Write {
  text: string;
  parameters: unknown[];
}

/**
 * Sends several writes as one statement, `WITH w1 AS (INSERT …), w2 AS (UPDATE …) SELECT …`: one way to the server and
 * back instead of one for each. They all see the tables as they were before, so no row may be written by two of them.
 * @param writes undefined ones are left out
 * @param returning the write whose RETURNING rows are wanted
 */
export async function writeTogether<Returned extends object>(
  manager: EntityManager,
  writes: readonly (Write | undefined)[],
  returning?: Write,
): Promise<Returned[]> {
  const given = writes.filter((write) => write !== undefined);
  if (given.length === 0) return [];
  const parameters: unknown[] = [];
  const parts = given.map(({ text, parameters: own }, index) => {
    const shifted = text.replace(/\$(\d+)/g, (_all, number) => `$${Number(number) + parameters.length}`);
    parameters.push(...own);
    return `w${index} AS (${shifted})`;
  });
  const wanted = returning ? `SELECT * FROM w${given.indexOf(returning)}` : 'SELECT';
  const rows = await preparedQuery<Returned>(manager, `WITH ${parts.join(', ')} ${wanted}`, parameters);
  return returning ? rows : [];
}
