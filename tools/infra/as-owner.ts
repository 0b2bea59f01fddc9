import type { ServiceName } from '@app/contracts';
import type pg from 'pg';
import { withClient } from './database-client.js';
import { urlOf } from './databases.js';
import type { InfraSettings } from './settings.js';

/** A service's database as whoever looks after its tables sees it. */
export interface OwnedDatabase {
  /** An administrator's URL of the database. */
  adminUrl: string;
  /** The role that owns the tables; the administrator acts as it. */
  ownerRole: string;
}

export function ownedDatabase({ databases }: InfraSettings, service: ServiceName): OwnedDatabase {
  const { adminUrl, database, owner } = databases[service];
  return { adminUrl: urlOf(adminUrl, database), ownerRole: owner };
}

/**
 * One transaction as the owner role.
 * @param name shown in pg_stat_activity
 */
export const asOwner = <Result>(
  { adminUrl, ownerRole }: OwnedDatabase,
  name: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> =>
  withClient({ connectionString: adminUrl, application_name: name }, async (client) => {
    await client.query('BEGIN');
    await client.query(`SET LOCAL ROLE ${client.escapeIdentifier(ownerRole)}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
