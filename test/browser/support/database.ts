import { Client } from 'pg';

/** One statement as the database's administrator: for what no user can bring about in a test's time. */
export async function execute(adminUrl: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Runs `work` while the rows that a statement locks cannot be changed: what wants to change them waits. */
export async function whileLocked(
  adminUrl: string,
  sql: string,
  values: unknown[],
  work: () => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(sql, values);
    await work();
  } finally {
    await client.end();
  }
}
