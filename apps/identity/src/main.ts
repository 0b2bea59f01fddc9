import { once } from 'node:events';
import { readIdentityConfig, type IdentityConfig } from './identity.config.js';

async function start(): Promise<void> {
  const config = readIdentityConfig(process.env);
  const server = await createServer(config);
  server.listen(config.port, config.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw listenFault(error, config);
  });
  process.stdout.write(`Identity provider for trials at ${config.issuer}\n`);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/**
 * The library is loaded only when it is needed, and without its one word on loading: that it asks for Node 22, which
 * a trial can do without (its tests run on 20 and 24). What it warns of later is heard.
 */
async function createServer(config: IdentityConfig) {
  const { warn } = console;
  console.warn = () => undefined;
  const { createIdentityServer } = await import('./identity-server.js');
  console.warn = warn;
  return createIdentityServer(config);
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: IdentityConfig): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} on ${host} is taken: set PORT to a free one`);
  return error;
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
