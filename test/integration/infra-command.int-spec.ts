import { readFileSync } from 'node:fs';
import pg from 'pg';
import { checkoutFolder, isRoot } from '../../tools/infra/places.js';
import { freePorts } from '../../tools/infra/ports.js';
import { run } from '../../tools/infra/run.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import type { Ports } from '../../tools/infra/settings.js';
import { processesOf, startInfraCommand, survivorsOf } from '../support/infra-command.js';

const NOBODY = { uid: 65534, gid: 65534 };

let folder: string;
let ports: Ports;

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  ports = await freePorts();
});
afterEach(() => removeFolderWithServers(folder));

const query = async (sql: string) => {
  const client = new pg.Client(`postgresql://procmetier@127.0.0.1:${ports.postgres}/procmetier_supplier`);
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows;
  } finally {
    await client.end();
  }
};

it('comes up with everything, ends on Ctrl-C and leaves no process', async () => {
  const first = await startInfraCommand(folder, ports);
  await first.untilPrinted('Ready.');
  expect(await query("select name from suppliers where name like 'Delcomputer%'")).toHaveLength(1);
  first.signal('SIGINT');
  expect(await first.ended()).toBe(0);
  expect(first.output()).toMatch(/RabbitMQ: stopping[^]*PostgreSQL: stopping[^]*Stopped/);
  expect(await survivorsOf(folder)).toEqual([]);
}, 120_000);

it('takes over the servers of a start that was killed, and ends them', async () => {
  const killed = await startInfraCommand(folder, ports);
  await killed.untilPrinted('Ready.');
  killed.signal('SIGKILL');
  await killed.ended();
  const pid = serverPid('rabbitmq');
  expect(processesOf(folder)).toContain(pid);
  const next = await startInfraCommand(folder, ports);
  await next.untilPrinted('Ready.');
  expect(next.output()).toContain(`RabbitMQ: already running (process ${pid})`);
  next.signal('SIGTERM');
  expect(await next.ended()).toBe(0);
  expect(await survivorsOf(folder)).toEqual([]);
}, 120_000);

it('leaves the servers of another terminal alone, and hurries on a second Ctrl-C', async () => {
  const owner = await startInfraCommand(folder, ports);
  await owner.untilPrinted('Ready.');
  const guest = await startInfraCommand(folder, ports);
  await guest.untilPrinted('Ready.');
  guest.signal('SIGINT');
  expect(await guest.ended()).toBe(0);
  expect(await query('select 1 as name')).toHaveLength(1);
  // A frozen server would have half a minute to end in order.
  process.kill(serverPid('rabbitmq'), 'SIGSTOP');
  const begun = Date.now();
  owner.signal('SIGINT');
  await owner.untilPrinted('RabbitMQ: stopping');
  owner.signal('SIGINT');
  expect(await owner.ended()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(15_000);
  expect(await survivorsOf(folder)).toEqual([]);
}, 120_000);

it('runs as an ordinary user', async () => {
  if (isRoot() && !(await nobodyCanReadCheckout())) {
    console.warn('skipped: nobody else can read this checkout, so no ordinary user can run it');
    return;
  }
  const account = isRoot() ? NOBODY : {};
  const command = await startInfraCommand(folder, ports, account);
  await command.untilPrinted('Ready.');
  command.signal('SIGINT');
  expect(await command.ended()).toBe(0);
  expect(await survivorsOf(folder)).toEqual([]);
}, 120_000);

const serverPid = (name: string) =>
  (JSON.parse(readFileSync(`${folder}/${name}/server.json`, 'utf8')) as { server: { pid: number } }).server
    .pid;

const nobodyCanReadCheckout = () =>
  run('test', ['-r', `${checkoutFolder()}/package.json`], NOBODY).then(
    () => true,
    () => false,
  );
