import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.js';
import { identify } from './processes.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'start.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const held = (pid: number) => writeFile(file, JSON.stringify(identify(pid) ?? { pid, started: 'once' }));
const work = () => Promise.resolve('done');

it('says whom it waits for, and works when that one has finished', async () => {
  await held(process.pid);
  const lines: string[] = [];
  const progress = (line: string) => {
    lines.push(line);
    void rm(file);
  };
  expect(await withLock(file, 'RabbitMQ', { progress }, work)).toBe('done');
  expect(lines).toEqual([`RabbitMQ: waiting for another start (process ${process.pid})`]);
});

it('waits no longer when it is stopped', async () => {
  await held(process.pid);
  const stop = new AbortController();
  const progress = () => stop.abort(new Error('stopped'));
  await expect(withLock(file, 'RabbitMQ', { progress, signal: stop.signal }, work)).rejects.toThrow(
    'stopped',
  );
});

it('takes over the lock of a process that died, without a line', async () => {
  await held(2 ** 30);
  const lines: string[] = [];
  expect(await withLock(file, 'RabbitMQ', { progress: (line) => lines.push(line) }, work)).toBe('done');
  expect(lines).toEqual([]);
});
