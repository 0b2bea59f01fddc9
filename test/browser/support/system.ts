import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../tools/infra/settings.js';
import { seedDemo } from '../../../tools/seed/seed.js';
import { prepareGround, type Ground } from '../../support/ground.js';
import { freePort } from '../../../tools/infra/ports.js';
import { AppProcess } from '../../support/processes.js';

/** The whole system as a browser meets it: real servers, every app as its own process, demo data. */
export interface BrowserSystem extends Ground {
  /** Where the portal is. */
  url: string;
  gateway: AppProcess;
  stop(): Promise<void>;
}

/** Needs `npm run build`. */
export async function startBrowserSystem(): Promise<BrowserSystem> {
  const ground = await prepareGround();
  const { databases } = readSettings({});
  await seedDemo(
    {
      adminUrl: ground.databases['client-service'].adminUrl,
      ownerRole: databases['client-service'].owner,
    },
    {
      adminUrl: ground.databases['supplier-service'].adminUrl,
      ownerRole: databases['supplier-service'].owner,
    },
  );
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-browser-'));
  const [identityPort, gatewayPort, clientPort, supplierPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const url = `http://localhost:${gatewayPort}`;
  const trials = { DEMO_IDENTITY: 'true', OIDC_ISSUER: `http://localhost:${identityPort}` };
  const webhooks = { WEBHOOKS_ALLOW_LOOPBACK: 'true' };
  const gateway = new AppProcess(
    'gateway',
    {
      ...trials,
      RABBITMQ_URL: ground.vhost.urlFor('gateway'),
      PUBLIC_URL: url,
      RATE_LIMIT: 'off',
      SESSION_SECRET: 'a secret of the browser checks only',
    },
    gatewayPort,
  );
  const others = [
    new AppProcess(
      'identity',
      { ...trials, GATEWAY_URL: url, IDENTITY_KEYS_FILE: join(folder, 'identity-keys.json') },
      identityPort,
    ),
    new AppProcess('client-service', { ...ground.envOf('client-service'), ...webhooks }, clientPort),
    new AppProcess('supplier-service', { ...ground.envOf('supplier-service'), ...webhooks }, supplierPort),
  ];
  await Promise.all(others.map((app) => app.start()));
  await gateway.start();
  return {
    ...ground,
    url,
    gateway,
    async stop() {
      await gateway.stop();
      await Promise.all(others.map((app) => app.stop()));
      await ground.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
