import { ALIVE } from '@app/boot';
import { createServer, type Server, type ServerResponse } from 'node:http';
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
    if (request.url === '/health/live') return answerJson(response, ALIVE);
    if (request.url === '/health/ready') return answerJson(response, { status: 'ready' });
    if (!signIn.handles(request)) return void answer(request, response);
    signIn.handle(request, response).catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      response.writeHead(500).end();
    });
  });
}

const answerJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};
