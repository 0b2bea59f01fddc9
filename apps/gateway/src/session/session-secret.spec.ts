import fs, { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './session-secret.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'secret-'))));
afterEach(() => rm(folder, { recursive: true }));

it('is the same for all that start at once, and after a restart', async () => {
  const file = join(folder, 'below', 'session-secret');
  const secrets = await Promise.all(Array.from({ length: 20 }, () => keptSecret(file)));
  secrets.push(await keptSecret(file));
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(new Set(secrets).size).toBe(1);
});

it('is read by its owner only', async () => {
  const file = join(folder, 'session-secret');
  await keptSecret(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['session-secret']);
});

it('is kept on a file system without links, too', async () => {
  const file = join(folder, 'session-secret');
  const link = jest
    .spyOn(fs, 'link')
    .mockRejectedValue(Object.assign(new Error('operation not permitted'), { code: 'EPERM' }));
  const secret = await keptSecret(file);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await keptSecret(file)).toBe(secret);
  link.mockRestore();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['session-secret']);
});
