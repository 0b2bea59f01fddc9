import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readDemoAccounts } from './demo-parties.js';
import type { IdentityConfig } from './identity.config.js';
import { createProvider } from './provider.js';
import { SignIn } from './sign-in.js';
import { loadKeys } from './signing-keys.js';

/** The provider, not yet listening. */
export async function createIdentityServer(config: IdentityConfig): Promise<Server> {
  const accounts = await readDemoAccounts(config.partiesFile);
  const provider = createProvider(config, accounts, await loadKeys(config.keysFile));
  const signIn = new SignIn(provider, accounts);
  const answer = provider.callback();
  return createServer((request, response) => {
    if (isHealth(request)) return healthy(response);
    if (!signIn.handles(request)) return void answer(request, response);
    signIn.handle(request, response).catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      response.writeHead(500).end();
    });
  });
}

const isHealth = ({ url }: IncomingMessage) => url === '/health/live' || url === '/health/ready';

const healthy = (response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ready"}');
};
