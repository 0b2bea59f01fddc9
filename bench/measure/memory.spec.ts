import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readMemory } from './memory.js';

const MIB = 2 ** 20;

it('counts what a child holds', async () => {
  const before = readMemory({ us: process.pid }).us;
  const script = `const held = Buffer.alloc(${200 * MIB}, 1); console.log(held.length); setInterval(() => held, 1000)`;
  const child = spawn(process.execPath, ['-e', script]);
  await once(child.stdout, 'data');
  const meanwhile = readMemory({ us: process.pid, child: child.pid as number });
  child.kill();
  await once(child, 'exit');
  expect(meanwhile.child).toBeGreaterThan(200);
  expect(meanwhile.us).toBeGreaterThan(before + 200);
});

it('gives nothing for a process that has ended', () => {
  expect(readMemory({ gone: 2 ** 22 + 1 })).toEqual({ gone: 0 });
});
