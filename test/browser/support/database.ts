import { withClient } from '../../../tools/infra/database-client.js';

/** Runs `work` while the rows that a statement locks cannot be changed: what wants to change them waits. */
export const whileLocked = (
  adminUrl: string,
  sql: string,
  values: unknown[],
  work: () => Promise<void>,
): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(sql, values);
    await work();
  });
