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
