import { spawnSync } from 'node:child_process';
import { readBusy, readCpu } from './cpu.js';
import { parseStat } from './process-tree.js';

it('reads the times of a process and of its ended children, whatever its name', () => {
  const stat = '42 (a) b (c) S 7 1 1 0 -1 4194304 9 9 9 9 150 50 25 75 20 0 1 0 99';
  expect(parseStat(stat)).toEqual({ parent: 7, seconds: 3 });
});

it('counts what a child has used', () => {
  const before = readCpu({ us: process.pid }).us;
  const busy = readBusy();
  spawnSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 300_000);']);
  expect(readCpu({ us: process.pid }).us - before).toBeGreaterThan(0.1);
  expect(readBusy() - busy).toBeGreaterThan(0.1);
});
