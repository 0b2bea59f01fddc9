import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { freePort } from '../infra/ports.js';
import { silent } from '../infra/progress.js';
import type { AppDescription } from './apps.js';
import { Supervisor } from './supervisor.js';

/** As good as an app: it answers everything with 200, and ends when the port is taken. */
const PROGRAM = `require('node:http').createServer((_, answer) => answer.end()).listen(process.env.PORT, '127.0.0.1')`;

const app = (port: number): AppDescription => ({
  name: 'gateway',
  args: ['-e', PROGRAM],
  env: { PORT: String(port) },
  readyUrl: `http://localhost:${port}/health/ready`,
});

it('starts an app and ends it', async () => {
  const supervisor = new Supervisor(silent);
  const port = await freePort();
  await supervisor.start([app(port)]);
  await supervisor.stop();
  await expect(fetch(app(port).readyUrl)).rejects.toThrow();
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

it.each(['127.0.0.1', undefined, ...(hasIpv6 ? ['::1'] : [])])(
  'takes nobody else on %s for its app, and names the setting of the port',
  async (host) => {
    const other = createServer((_, answer) => answer.end('not ours')).listen(0, host);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const supervisor = new Supervisor(silent);
    await expect(supervisor.start([app(port)])).rejects.toThrow(
      `Port ${port} is taken, gateway cannot listen there: end what listens on it, or set GATEWAY_PORT to another port`,
    );
    supervisor.kill();
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  },
);
