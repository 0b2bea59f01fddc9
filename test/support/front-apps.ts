import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/infra/ports.js';
import { gatewayEnv, identityEnv, type Addresses } from './app-env.js';
import { AppProcess } from './processes.js';
import type { TestVhost } from './servers.js';

/** What stands before the services: gateway and identity provider, each a process of its own. Not started yet. */
export interface FrontApps extends Addresses {
  gateway: AppProcess;
  identity: AppProcess;
  stop(): Promise<void>;
}

/** @param more variables of both */
export async function prepareFrontApps(
  vhost: TestVhost,
  more: Record<string, string> = {},
): Promise<FrontApps> {
  const [gatewayPort, identityPort] = await Promise.all([freePort(), freePort()]);
  const addresses = {
    gatewayUrl: `http://localhost:${gatewayPort}`,
    identityUrl: `http://localhost:${identityPort}`,
  };
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-identity-'));
  const trials = { DEMO_IDENTITY: 'true', ...more };
  const gateway = new AppProcess(
    'gateway',
    { ...gatewayEnv(addresses, vhost.urlFor('gateway')), ...trials },
    gatewayPort,
  );
  const identity = new AppProcess('identity', { ...identityEnv(addresses, folder), ...trials }, identityPort);
  return {
    ...addresses,
    gateway,
    identity,
    async stop() {
      await Promise.all([gateway.stop(), identity.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
