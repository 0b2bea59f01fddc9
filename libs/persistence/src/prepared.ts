import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** Names by text: what one process sends is a few dozen texts, each with another set of parameters every time. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** What is used here of the driver's client, which TypeORM hands out untyped. */
interface Connection {
  query<Row extends QueryResultRow>(statement: {
    name: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: Row[] }>;
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
    const connection = (await runner.connect()) as Connection;
    return (await connection.query<Row>({ name: nameOf(text), text, values })).rows;
  } finally {
    if (runner !== manager.queryRunner) await runner.release();
  }
}
