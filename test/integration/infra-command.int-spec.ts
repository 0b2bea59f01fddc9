import { readFileSync } from 'node:fs';
import type { Account } from '../../tools/infra/account.js';
import { queryOnce } from '../../tools/infra/database-client.js';
import { checkoutFolder, isRoot } from '../../tools/infra/places.js';
import { freePorts } from '../../tools/infra/ports.js';
import { run } from '../../tools/infra/run.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import type { Ports } from '../../tools/infra/settings.js';
import { processesOf, startInfraCommand, survivorsOf } from '../support/infra-command.js';

const NOBODY = { uid: 65534, gid: 65534 };

/** Each start is several programs, and one test has three. */
jest.setTimeout(300_000);

let folder: string;
let ports: Ports;

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  ports = await freePorts();
});
afterEach(() => removeFolderWithServers(folder));

const query = (sql: string) =>
  queryOnce(`postgresql://procmetier@127.0.0.1:${ports.postgres}/procmetier_supplier`, sql);

it('comes up with everything for an ordinary user, ends on Ctrl-C and leaves no process', async () => {
  const command = await startInfraCommand(folder, ports, await ordinaryUser());
  await command.untilPrinted('Ready.');
  expect(await query("select name from suppliers where name like 'Delcomputer%'")).toHaveLength(1);
  command.signal('SIGINT');
  expect(await command.ended()).toBe(0);
  expect(command.output()).toMatch(/RabbitMQ: stopping[^]*PostgreSQL: stopping[^]*Stopped/);
  expect(await survivorsOf(folder)).toEqual([]);
});

it('leaves no process either when its terminal is closed', async () => {
  const command = await startInfraCommand(folder, ports);
  await command.untilPrinted('Ready.');
  command.closeOutput();
  command.signal('SIGHUP');
  expect(await command.ended()).toBe(0);
  expect(await survivorsOf(folder)).toEqual([]);
});

it('takes over the servers of a start that was killed, and hurries on a second Ctrl-C', async () => {
  const killed = await startInfraCommand(folder, ports);
  await killed.untilPrinted('Ready.');
  killed.signal('SIGKILL');
  await killed.ended();
  const pid = serverPid('rabbitmq');
  expect(processesOf(folder)).toContain(pid);
  const owner = await startInfraCommand(folder, ports);
  await owner.untilPrinted('Ready.');
  expect(owner.output()).toContain(`RabbitMQ: already running (process ${pid})`);

  // Of another terminal: it leaves alone what it did not start.
  const guest = await startInfraCommand(folder, ports);
  await guest.untilPrinted('Ready.');
  guest.signal('SIGTERM');
  expect(await guest.ended()).toBe(0);
  expect(await query('select 1 as name')).toHaveLength(1);

  // A frozen server would have half a minute to end in order.
  process.kill(pid, 'SIGSTOP');
  const begun = Date.now();
  owner.signal('SIGINT');
  await owner.untilPrinted('RabbitMQ: stopping');
  owner.signal('SIGINT');
  expect(await owner.ended()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(25_000);
  expect(await survivorsOf(folder)).toEqual([]);
});

/** Root starts it as nobody, unless nobody else can read this checkout. */
async function ordinaryUser(): Promise<Account> {
  if (!isRoot()) return {};
  const canRead = run('test', ['-r', `${checkoutFolder()}/package.json`], NOBODY).then(
    () => true,
    () => false,
  );
  if (await canRead) return NOBODY;
  console.warn('as root: nobody else can read this checkout, so no ordinary user can run it');
  return {};
}

const serverPid = (name: string) =>
  (JSON.parse(readFileSync(`${folder}/${name}/server.json`, 'utf8')) as { server: { pid: number } }).server
    .pid;
