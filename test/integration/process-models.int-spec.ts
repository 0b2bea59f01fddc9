import { pino } from 'pino';
import { startService, type ServiceConfig } from '@app/order';
import { compileModel, loadModels, type ProcessModels } from '@app/process';
import { AppModule } from '../../apps/client-service/src/app.module.js';
import { migrations } from '../../apps/client-service/src/migrations/index.js';
import { queryOnce } from '../../tools/infra/database-client.js';
import { prepareGround, type Ground } from '../support/ground.js';

let ground: Ground;
let models: ProcessModels;
let changed: ProcessModels;
beforeAll(async () => {
  ground = await prepareGround();
  models = await loadModels();
  const { version, xml } = models.newest;
  const newest = await compileModel(
    xml.replace('"Review quotation"', '"Study quotation"'),
    `${version}.bpmn`,
  );
  changed = { ...models, newest, get: (name) => (name === version ? newest : models.get(name)) };
});
afterAll(() => ground.clear());

/** Starts the client's service and ends it; @returns what it warned of */
async function start(given: ProcessModels, production: boolean): Promise<string> {
  const lines: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const config: ServiceConfig = {
    databaseUrl: ground.databases['client-service'].serviceUrl,
    rabbitmqUrl: ground.vhost.urlFor('client-service'),
    host: '127.0.0.1',
    port: 0,
    poolSize: 2,
    prefetch: 10,
    batchWindowMs: 0,
    inboxPartitions: 1,
    inboxPreferred: [1],
    production,
    webhooks: { allowLoopback: false, key: 'a key of thirty-two characters, for tests' },
  };
  const app = await startService(
    AppModule.register({ config, models: given, logger }),
    migrations,
    config,
    logger,
  );
  await app.close();
  return lines.join('');
}

describe('a model file that has changed under a version that was run', () => {
  const complaint = /order-to-quotation\.v\d+: definitions: the file has changed since/;

  beforeAll(async () => {
    expect(await start(models, true)).toBe('');
  });

  it('stops the boot in production, saying what to do', async () => {
    await expect(start(changed, true)).rejects.toThrow(complaint);
    await expect(start(changed, true)).rejects.toThrow(/give the change a version of its own$/);
  });

  it('is only warned of in trials, each time', async () => {
    expect(await start(changed, false)).toMatch(complaint);
    expect(await start(changed, false)).toMatch(complaint);
  });

  it('starts in production once the old file is back', async () => {
    expect(await start(models, true)).toBe('');
  });

  it('cannot be hidden by the service itself', async () => {
    const { serviceUrl } = ground.databases['client-service'];
    const update = queryOnce(serviceUrl, `UPDATE process_models SET checksum = ''`);
    await expect(update).rejects.toThrow('permission denied');
  });
});
