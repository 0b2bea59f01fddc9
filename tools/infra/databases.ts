import pg from 'pg';
import { withClient } from './database-client.js';
import type { ServiceDatabase } from './settings.js';

/** Any number does, as long as no other program on the server takes the same. */
const ADVISORY_LOCK = 7_203_411;

/**
 * Creates a service's database with its two roles, as often as it is called.
 * The owner role has the tables (its migrations grant them); the service's role may only connect and look into
 * the schema.
 * @param adminUrl of a role that may create roles and databases
 * @param template a database to start from instead of an empty one
 */
export async function prepareDatabase(
  adminUrl: string,
  target: ServiceDatabase,
  template?: string,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // Two runs at once would both find a role missing, and change the same rows of the catalogue.
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await prepareRoles(client, target);
    await createDatabase(client, target, template);
  });
  await withClient(urlOf(adminUrl, target.database), (client) => prepareSchema(client, target));
}

/** Ends the connections to a database and removes it; the roles stay, other databases may use them. */
export const dropDatabase = (adminUrl: string, database: string) =>
  withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
  );

/** The same server and account, another database. */
export function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function prepareRoles(client: pg.Client, { owner, role, password }: ServiceDatabase): Promise<void> {
  const [ownerName, roleName] = [owner, role].map(pg.escapeIdentifier);
  if (!(await hasRole(client, owner))) await client.query(`create role ${ownerName} nologin`);
  if (!(await hasRole(client, role))) await client.query(`create role ${roleName} login`);
  await client.query(`alter role ${roleName} password ${pg.escapeLiteral(password)}`);
  // Without it an administrator who is no superuser could neither give the database away nor migrate it.
  if (!(await isSuperuser(client))) await client.query(`grant ${ownerName} to current_user`);
}

async function createDatabase(client: pg.Client, target: ServiceDatabase, template?: string): Promise<void> {
  const [database, owner, role] = [target.database, target.owner, target.role].map(pg.escapeIdentifier);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [target.database]);
  if (rowCount === 0) {
    const from = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
    await client.query(`create database ${database} owner ${owner}${from}`);
  }
  // In one transaction, as statements of one query are: a running service never finds itself shut out between them.
  await client.query(
    `revoke all on database ${database} from public, ${role}; grant connect on database ${database} to ${role}`,
  );
}

async function prepareSchema(client: pg.Client, target: ServiceDatabase): Promise<void> {
  // Locked once more, since such a lock holds within one database only.
  await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  const [owner, role] = [target.owner, target.role].map(pg.escapeIdentifier);
  await client.query(`alter schema public owner to ${owner}`);
  await client.query('revoke all on schema public from public');
  await client.query(`grant usage on schema public to ${role}`);
}

const hasRole = async (client: pg.Client, role: string) =>
  (await client.query('select from pg_roles where rolname = $1', [role])).rowCount === 1;

const isSuperuser = async (client: pg.Client) =>
  (await client.query('select from pg_roles where rolname = current_user and rolsuper')).rowCount === 1;
