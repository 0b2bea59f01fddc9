import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * One PostgreSQL and one RabbitMQ for the whole run, unless the environment gives some. They belong to a process
 * of their own that ends them when this one ends, however that happens. Plain JavaScript: Jest loads this file
 * before its own resolution of our imports is there.
 */
export default async function globalSetup({ rootDir }, { displayName }) {
  if (displayName.name === 'e2e')
    process.env.TEST_LOG_FOLDER ??= await mkdtemp(join(tmpdir(), 'procmetier-logs-'));
  if (displayName.name === 'browser') {
    process.env.BROWSER_FAULT = execFileSync(...script('test/browser/support/find-browser.ts'), {
      cwd: rootDir,
      encoding: 'utf8',
    });
    if (process.env.BROWSER_FAULT && process.env.REQUIRE_BROWSER !== 'true')
      process.stderr.write(`browser checks skipped: ${process.env.BROWSER_FAULT}\n`);
  }
  if (process.env.TEST_POSTGRES_ADMIN_URL) return;
  const child = spawn(...script('test/support/test-servers.ts', '--until-input-ends'), {
    cwd: rootDir,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let variables = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^export (\w+)=(.*)$/.exec(line) ?? [];
    if (!name) continue;
    process.env[name] = value;
    variables += 1;
    if (variables === 3) break;
  }
  if (variables < 3) throw new Error('the servers of the tests did not start');
  globalThis.testServers = child;
}

const script = (...args) => [process.execPath, ['--import', '@oxc-node/core/register', ...args]];
