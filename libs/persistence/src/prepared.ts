import type { QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { sendPrepared, type Connection } from './connection.js';

/** Names by statement text. One process sends a few dozen texts, each with different parameters every time. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Connections of transactions, so that their statements leave at once, without a turn in which TypeORM looks it up. */
const connections = new WeakMap<QueryRunner, Connection>();

/** @returns the connection of a runner, which all statements of its manager then use at once */
export async function connectionOf(runner: QueryRunner): Promise<Connection> {
  const connection = (await runner.connect()) as Connection;
  connections.set(runner, connection);
  return connection;
}

/**
 * Runs a statement that each connection parses and plans once: for the one path, whose statements are few, long and
 * sent again and again. Not for texts that are put together from what callers ask for.
 * Calls that do not wait for each other go out in their order, and are run in it.
 * @returns the rows, also those that an UPDATE or DELETE returns
 */
export async function preparedQuery<Row extends QueryResultRow>(
  manager: EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
  try {
    const known = runner.isReleased ? undefined : connections.get(runner);
    const connection = known ?? (await connectionOf(runner));
    return (await sendPrepared<Row>(connection, nameOf(text), text, values)).rows;
  } finally {
    if (runner !== manager.queryRunner) await runner.release();
  }
}
