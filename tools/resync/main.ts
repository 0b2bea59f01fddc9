import { isInstantText, serviceOf, type WireSide } from '@app/contracts';
import { holdService, resyncedSince } from '@app/order';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { endWithMessage } from '../infra/end-with-message.js';
import { InfraError } from '../infra/infra-error.js';
import { readSettings, serviceDatabaseUrl } from '../infra/settings.js';

/** The service's own variable; without it, its database on the servers that `npm run infra` starts. */
const URL_VARIABLES: Record<WireSide, string> = {
  client: 'CLIENT_DATABASE_URL',
  supplier: 'SUPPLIER_DATABASE_URL',
};

const isSide = (text: string | undefined): text is WireSide => text !== undefined && text in URL_VARIABLES;

function databaseUrlOf(side: WireSide): string {
  const given = process.env[URL_VARIABLES[side]];
  if (given) return given;
  const database = readSettings().databases[serviceOf(side)];
  return serviceDatabaseUrl(database.adminUrl, database);
}

function momentOf(since: string): Date {
  if (!isInstantText(since))
    throw new InfraError(
      `${since} is not an instant; write the moment of the backup like 2026-11-23T02:00:00Z`,
    );
  const moment = new Date(since);
  if (moment > new Date())
    throw new InfraError(`${since} lies ahead: name the moment at which the backup began`);
  return moment;
}

/**
 * `npm run resync -- client|supplier [since]`: marks a restored database before its service starts, so that it acts on
 * nothing that it may have forgotten; the service does the rest once it runs.
 */
async function main([side, since]: string[]): Promise<void> {
  if (!isSide(side)) throw new InfraError('Name the side that was restored: client or supplier');
  const from = since === undefined ? resyncedSince(new Date()) : momentOf(since);
  const options = dataSourceOptions({
    url: databaseUrlOf(side),
    applicationName: 'resync',
    poolSize: 1,
  });
  const dataSource = await new DataSource(options).initialize();
  try {
    const clock = () => new Date();
    const orders = await holdService({ dataSource, clock, since: from, subject: 'npm run resync' });
    process.stdout.write(
      `${orders} open orders of the ${side}'s side are held; its service takes back what they have forgotten as soon as it runs\n`,
    );
  } finally {
    await dataSource.destroy();
  }
}

await main(process.argv.slice(2)).catch(endWithMessage);
