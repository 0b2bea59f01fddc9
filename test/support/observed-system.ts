import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICES } from '@app/contracts';
import { seedDemo } from '../../tools/seed/seed.js';
import { prepareGround, type Ground } from './ground.js';
import { HttpCaller } from './http-caller.js';
import { startOtlpReceiver, type OtlpReceiver } from './otlp-receiver.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from './processes.js';

type App = AppProcess['app'];

/** Every app as its own process, with a collector of traces, and all that they print. */
export interface ObservedSystem {
  ground: Ground;
  gatewayUrl: string;
  identityUrl: string;
  collector: OtlpReceiver;
  /** What the apps have printed so far. */
  output(): string;
  signIn(slug: string): Promise<HttpCaller>;
  /** To stop and to start it again. */
  app(name: App): AppProcess;
  scrape(app: App): Promise<string>;
  /** Ends the apps, which send their last spans then; the ground stays. */
  stopApps(): Promise<void>;
  clear(): Promise<void>;
}

export async function startObservedSystem(): Promise<ObservedSystem> {
  const ground = await prepareGround();
  const collector = await startOtlpReceiver();
  const { databases, vhost, envOf } = ground;
  await seedDemo(
    { adminUrl: databases['client-service'].adminUrl, ownerRole: 'client_owner' },
    { adminUrl: databases['supplier-service'].adminUrl, ownerRole: 'supplier_owner' },
  );
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-observed-'));
  const [gatewayPort, identityPort] = [await freePort(), await freePort()];
  const [gatewayUrl, identityUrl] = [`http://localhost:${gatewayPort}`, `http://localhost:${identityPort}`];
  const common = { LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint };
  const identity = {
    DEMO_IDENTITY: 'true',
    OIDC_ISSUER: identityUrl,
    GATEWAY_URL: gatewayUrl,
    IDENTITY_KEYS_FILE: join(folder, 'keys.json'),
  };
  const gateway = {
    RABBITMQ_URL: vhost.urlFor('gateway'),
    OIDC_ISSUER: identityUrl,
    PUBLIC_URL: gatewayUrl,
    RATE_LIMIT: 'off',
  };
  const apps = [new AppProcess('identity', { ...common, ...identity }, identityPort)];
  for (const service of SERVICES)
    apps.push(new AppProcess(service, { ...common, ...envOf(service) }, await freePort()));
  apps.push(new AppProcess('gateway', { ...common, ...gateway }, gatewayPort));
  let output = '';
  for (const app of apps) app.onOutput = (text) => (output += text);
  const stopApps = async () => {
    await Promise.all(apps.map((app) => app.stop()));
  };
  for (const app of apps) await app.start();
  const appOf = (name: App) => apps.find(({ app }) => app === name) as AppProcess;
  return {
    ground,
    gatewayUrl,
    identityUrl,
    collector,
    output: () => output,
    signIn: (slug) => HttpCaller.signIn(gatewayUrl, identityUrl, slug),
    app: appOf,
    async scrape(name) {
      const response = await fetch(`http://127.0.0.1:${appOf(name).port}/metrics`);
      if (!response.ok) throw new Error(`${name} answers ${response.status} to a scrape`);
      return response.text();
    },
    stopApps,
    async clear() {
      await stopApps();
      await collector.close();
      await rm(folder, { recursive: true });
      await ground.clear();
    },
  };
}
