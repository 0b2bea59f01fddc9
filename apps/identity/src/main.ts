import { once } from 'node:events';
import { listening, runMain } from '@app/boot';
import { readIdentityConfig, type IdentityConfig } from './identity.config.js';

async function start(): Promise<void> {
  const config = readIdentityConfig(process.env);
  const server = await createServer(config);
  server.listen(config.port, config.host);
  await listening(once(server, 'listening'));
  process.stdout.write(`Identity provider for trials at ${config.issuer}\n`);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/**
 * Loads the library without its one warning at that moment, that it asks for Node 22: a trial can do without (its tests
 * run on 20 and 24). Later warnings are printed.
 */
async function createServer(config: IdentityConfig) {
  const { warn } = console;
  console.warn = () => undefined;
  const { createIdentityServer } = await import('./identity-server.js');
  console.warn = warn;
  return createIdentityServer(config);
}

await runMain('identity', start);
