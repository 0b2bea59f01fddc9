// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { signInAtGateway } from './dev-sign-in';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const lead = (response: ServerResponse, to: string, cookie: string) =>
  response.writeHead(302, { Location: to, 'Set-Cookie': `${cookie}; Path=/; HttpOnly` }).end();

it('follows the sign-in to its end, with the cookies of the gateway', async () => {
  const asked: string[] = [];
  const provider = await serve((request, response) => {
    asked.push(`provider ${request.url}`);
    lead(response, `${gateway}/auth/callback?code=1`, 'provider=p');
  });
  const gateway = await serve((request, response) => {
    asked.push(`${request.url} ${request.headers.cookie}`);
    if (request.url?.startsWith('/auth/login')) lead(response, `${provider}/authorize`, 'login=l');
    else lead(response, '/buyer/orders?q=1', 'pm_buyer=b');
  });
  expect(await signInAtGateway(gateway, 'role=buyer&party=city-hospital')).toEqual({
    path: '/buyer/orders?q=1',
    cookies: ['login=l; Path=/; HttpOnly', 'pm_buyer=b; Path=/; HttpOnly'],
  });
  expect(asked).toEqual([
    '/auth/login?role=buyer&party=city-hospital ',
    'provider /authorize',
    '/auth/callback?code=1 login=l; provider=p',
  ]);
});

it('says where a provider asks something', async () => {
  const gateway = await serve((_request, response) => response.end('Who are you?'));
  await expect(signInAtGateway(gateway, 'party=city-hospital')).rejects.toThrow(/\/auth\/login with 200/);
});
