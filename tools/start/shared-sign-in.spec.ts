import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppDescription } from './apps.js';
import { withoutSharedSignIn } from './shared-sign-in.js';

let answer: string;
const server = createServer((_, response) => response.end(answer));
let issuer: string;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const gateway: AppDescription = { name: 'gateway', args: [], env: {}, readyUrl: 'http://127.0.0.1:1' };
const signIn = (url = issuer): AppDescription => ({
  name: 'identity',
  args: [],
  env: { OIDC_ISSUER: issuer },
  readyUrl: url,
});

it.each<[string, () => string, () => AppDescription, string[]]>([
  ['the same sign-in runs', () => JSON.stringify({ issuer }), signIn, ['gateway']],
  ['another one runs', () => '{"issuer":"http://else"}', signIn, ['gateway', 'identity']],
  ['something else listens', () => 'hello', signIn, ['gateway', 'identity']],
  ['nothing listens', () => '', () => signIn('http://127.0.0.1:1'), ['gateway', 'identity']],
])('where %s', async (_name, says, app, started) => {
  answer = says();
  const told: string[] = [];
  const apps = await withoutSharedSignIn([gateway, app()], (line) => told.push(line));
  expect(apps.map(({ name }) => name)).toEqual(started);
  expect(told).toEqual(
    started.includes('identity') ? [] : [expect.stringContaining(`already running at ${issuer}`)],
  );
});
