import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import amqp from 'amqplib';
import { queryOnce } from '../../tools/infra/database-client.js';
import { checkoutFolder } from '../../tools/infra/places.js';
import { freePorts } from '../../tools/infra/ports.js';
import { startPostgres } from '../../tools/infra/postgres.js';
import { silent } from '../../tools/infra/progress.js';
import { startRabbitMq } from '../../tools/infra/rabbitmq.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import { waitFor } from '../../tools/infra/wait.js';
import { processesOf, survivorsOf } from '../support/infra-command.js';
import { startPrivateServers } from '../support/private-servers.js';

let folder: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
});
afterEach(() => removeFolderWithServers(folder));

it('keeps what was committed and confirmed through a stop and through a kill', async () => {
  const { postgres, rabbitMq, urls, dispose, folder: place } = await startPrivateServers();
  const database = (sql: string) => queryOnce(urls.postgresAdminUrl, sql);
  const queue = async (work: (channel: amqp.ConfirmChannel) => Promise<unknown>) => {
    const connection = await amqp.connect(urls.rabbitMqAdminUrl);
    const channel = await connection.createConfirmChannel();
    const result = await work(channel);
    await connection.close();
    return result;
  };
  const send = (text: string) =>
    queue(async (channel) => {
      await channel.assertQueue('kept', { arguments: { 'x-queue-type': 'quorum' } });
      channel.sendToQueue('kept', Buffer.from(text), { persistent: true });
      await channel.waitForConfirms();
    });
  await database('create table kept (id int)');

  await Promise.all([database('insert into kept values (1)'), send('one')]);
  await Promise.all([postgres.stop(), rabbitMq.stop()]);
  expect(await survivorsOf(place)).toEqual([]);
  await Promise.all([postgres.start(), rabbitMq.start()]);

  await Promise.all([database('insert into kept values (2)'), send('two')]);
  await Promise.all([postgres.kill(), rabbitMq.kill()]);
  await Promise.all([postgres.start(), rabbitMq.start()]);

  expect(await database('select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await queue((channel) => receive(channel, 2))).toEqual(['one', 'two']);
  await dispose();
  expect(await survivorsOf(place)).toEqual([]);
});

/** Takes that many messages; a queue's own count lags behind for some seconds after a start. */
async function receive(channel: amqp.ConfirmChannel, count: number): Promise<string[]> {
  const texts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error(`only ${texts.length} came: ${texts.join()}`)), 20_000).unref();
    void channel.consume('kept', (message) => {
      texts.push(message!.content.toString());
      if (texts.length === count) resolve();
    });
  });
  return texts;
}

it('names the setting of a port that is taken, and starts nothing', async () => {
  const ports = await freePorts();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(ports.postgres, '127.0.0.1', resolve));
  const place = join(folder, 'postgres');
  await expect(startPostgres({ folder: place, port: ports.postgres, progress: silent })).rejects.toThrow(
    `Port ${ports.postgres} is taken, PostgreSQL cannot listen there: end what listens on it, or set POSTGRES_PORT to another port`,
  );
  const taken = { ...ports, management: ports.postgres };
  await expect(
    startRabbitMq({ folder: join(folder, 'rabbitmq'), ports: taken, progress: silent }),
  ).rejects.toThrow('set RABBITMQ_MANAGEMENT_PORT to another port');
  other.close();
  expect(await survivorsOf(folder)).toEqual([]);
});

it('leaves data of another major version as they are', async () => {
  const data = join(folder, 'postgres', 'data');
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'PG_VERSION'), '16\n');
  const { postgres: port } = await freePorts();
  await expect(startPostgres({ folder: join(folder, 'postgres'), port, progress: silent })).rejects.toThrow(
    /were written by PostgreSQL 16, this is 18: they stay as they are/,
  );
  expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('16\n');
});

it('ends a PostgreSQL that a start without a record left, and starts on its data', async () => {
  const { postgres: port } = await freePorts();
  const options = { folder: join(folder, 'postgres'), port, progress: silent };
  const lost = await startPostgres(options);
  await writeFile(join(options.folder, 'server.json'), '{');
  const next = await startPostgres(options);
  expect(next.pid).not.toBe(lost.pid);
  expect(processesOf(folder)).not.toContain(lost.pid);
  await next.stop();
  expect(await survivorsOf(folder)).toEqual([]);
});

it('leaves a PostgreSQL of other programs alone, and names it', async () => {
  const { postgres: port } = await freePorts();
  const options = { folder: join(folder, 'postgres'), port, progress: silent };
  const cache = process.env.PROCMETIER_CACHE_DIR;
  process.env.PROCMETIER_CACHE_DIR = join(folder, 'cache');
  const other = await startPostgres(options).finally(() => {
    if (cache === undefined) delete process.env.PROCMETIER_CACHE_DIR;
    else process.env.PROCMETIER_CACHE_DIR = cache;
  });
  await expect(startPostgres(options)).rejects.toThrow(
    `PostgreSQL of this checkout already runs as process ${other.pid}`,
  );
  expect(await readFile(join(options.folder, 'data', 'postmaster.pid'), 'utf8')).toMatch(`${other.pid}\n`);
  await other.stop();
  expect(await survivorsOf(folder)).toEqual([]);
});

it('leaves nothing behind when a run of tests is killed', async () => {
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', 'test/support/test-servers.ts'],
    {
      cwd: checkoutFolder(),
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  await waitFor(() => printed.includes('TEST_RABBITMQ_MANAGEMENT_URL'), 60_000);
  const running = processesOf(folder);
  expect(running.length).toBeGreaterThan(3);
  child.kill('SIGKILL');
  await waitFor(() => processesOf(folder).length === 0, 60_000);
  expect(processesOf(folder)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('procmetier-'))).toEqual([]);
});
