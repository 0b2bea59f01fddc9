import { resyncRepository } from '@app/order';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { readClientServiceConfig } from '../../apps/client-service/src/client-service.config.js';
import { readSupplierServiceConfig } from '../../apps/supplier-service/src/supplier-service.config.js';
import { endWithMessage } from '../infra/end-with-message.js';
import { InfraError } from '../infra/infra-error.js';

const DAY_MS = 86_400_000;
const DEFAULT_SINCE_MS = 7 * DAY_MS;
const CONFIG = { client: readClientServiceConfig, supplier: readSupplierServiceConfig };

const isSide = (text: string | undefined): text is keyof typeof CONFIG =>
  text !== undefined && text in CONFIG;

/**
 * `npm run resync -- client|supplier [since]`: marks a restored database before its service starts, so that it acts on
 * nothing that it may have forgotten; the service does the rest once it runs.
 */
async function main([side, since]: string[]): Promise<void> {
  if (!isSide(side)) throw new InfraError('Name the side that was restored: client or supplier');
  const from = since === undefined ? Date.now() - DEFAULT_SINCE_MS : Date.parse(since);
  if (Number.isNaN(from))
    throw new InfraError(`${since} is no instant; write the moment of the backup like 2026-11-23T02:00:00Z`);
  const { databaseUrl: url } = CONFIG[side](process.env);
  const options = dataSourceOptions({ url, applicationName: 'resync', entities: [], poolSize: 1 });
  const dataSource = await new DataSource(options).initialize().catch((error: Error) => {
    throw new InfraError(`The ${side}'s database cannot be reached: ${error.message}`);
  });
  try {
    const orders = await dataSource.transaction((manager) =>
      resyncRepository.beginService(manager, new Date(from), new Date(), 'npm run resync'),
    );
    process.stdout.write(
      `${orders} open orders of the ${side}'s side are held; its service takes back what they have forgotten as soon as it runs\n`,
    );
  } finally {
    await dataSource.destroy();
  }
}

await main(process.argv.slice(2)).catch(endWithMessage);
