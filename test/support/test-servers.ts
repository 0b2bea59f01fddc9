import { startPrivateServers } from './private-servers.js';
import { TEST_VARIABLES } from './test-urls.js';
import type { TestUrls } from './test-urls.js';

/**
 * `npm run test:servers`: a PostgreSQL and a RabbitMQ for many test runs, until Ctrl-C. The standard output holds
 * the variables that make a run use them. With `--until-input-ends` they end with whoever holds our input, which
 * is how a single run brings its own (global-setup.mjs).
 */
const servers = await startPrivateServers({
  progress: (line) => process.stderr.write(`${line}\n`),
});
for (const key of Object.keys(TEST_VARIABLES) as (keyof TestUrls)[]) {
  process.stdout.write(`export ${TEST_VARIABLES[key]}=${servers.urls[key]}\n`);
}

await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  if (!process.argv.includes('--until-input-ends')) {
    setInterval(() => undefined, 60_000);
    return;
  }
  process.stdin.on('end', resolve).resume();
});
await servers.dispose();
process.exit();
