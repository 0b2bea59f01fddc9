import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startGateway } from '../testing/start-gateway.js';

let folder: string;
let app: NestFastifyApplication;

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const start = async () => (app = await startGateway({ env: { PORTAL_DIR: folder } }));

async function build(index: string, builtAt: Date): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', 'index-B1.js'), 'export const one = 1;\n'.repeat(100));
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'secret.key'), 'no file of the portal');
  await writeFile(join(folder, 'index.html'), index);
  await utimes(join(folder, 'index.html'), builtAt, builtAt);
}

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'portal-'))));
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

it('leads to the API’s own page where the portal was not built', async () => {
  await start();
  const { statusCode, body } = await get('/');
  expect(statusCode).toBe(200);
  expect(body).toContain('href="/docs"');
});

describe('the built portal', () => {
  beforeEach(async () => {
    await build('<p>first</p>', new Date(1_000_000));
    await start();
  });

  it.each(['/', '/signed-in', '/buyer', '/buyer/orders/1?x=2', '/supplier/prices', '/ops/dead-letters/7'])(
    'answers %s with its page, which is looked at anew each time',
    async (url) => {
      const { statusCode, body, headers } = await get(url);
      expect([statusCode, body]).toEqual([200, '<p>first</p>']);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const again = await get(url, { 'if-none-match': String(headers.etag) });
      expect(again.statusCode).toBe(304);
    },
  );

  it('lets its page load from this host only', async () => {
    const policy = String((await get('/buyer')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|data:|unsafe-eval/);
  });

  it('gives its files compressed and for ever: their names change with them', async () => {
    const { headers, rawPayload } = await get('/assets/index-B1.js', { 'accept-encoding': 'br, gzip' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(rawPayload).toString()).toContain('export const one');
    expect((await get('/assets/index-B1.js')).body).toContain('export const one');
    expect((await get('/favicon.svg')).body).toBe('<svg/>');
  });

  it.each([
    '/assets/gone.js',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/secret.key',
    '/nothing',
  ])('has no %s, which is a problem and not its page', async (url) => {
    const { statusCode, headers } = await get(url);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('answers a mistyped address of a person with its page, which says that there is nothing', async () => {
    const { statusCode, body, headers } = await get('/nothing/at?all', { accept: 'text/html,*/*;q=0.8' });
    expect([statusCode, body]).toEqual([404, '<p>first</p>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    for (const url of ['/v1/nothing', '/auth/nothing', '/assets/gone.js'])
      expect((await get(url, { accept: 'text/html' })).headers['content-type']).toMatch(/problem\+json/);
  });

  it('takes a new build without a restart', async () => {
    expect((await get('/')).body).toBe('<p>first</p>');
    await build('<p>second</p>', new Date(2_000_000));
    expect((await get('/')).body).toBe('<p>second</p>');
  });
});
