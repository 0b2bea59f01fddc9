import { SERVICES } from '@app/contracts';
import { freePort } from '../../tools/infra/ports.js';
import { prepareFrontApps } from './front-apps.js';
import { prepareGround, seedGround, type Ground } from './ground.js';
import { HttpCaller } from './http-caller.js';
import { startOtlpReceiver, type OtlpReceiver } from './otlp-receiver.js';
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
  await seedGround(ground);
  const common = { LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint };
  const front = await prepareFrontApps(ground.vhost, common);
  const services = await Promise.all(
    SERVICES.map(
      async (service) => new AppProcess(service, { ...common, ...ground.envOf(service) }, await freePort()),
    ),
  );
  const apps = [front.identity, ...services, front.gateway];
  let output = '';
  for (const app of apps) app.onOutput = (text) => (output += text);
  const stopApps = async () => {
    await Promise.all([front.stop(), ...services.map((app) => app.stop())]);
  };
  for (const app of apps) await app.start();
  const appOf = (name: App) => apps.find(({ app }) => app === name) as AppProcess;
  return {
    ground,
    gatewayUrl: front.gatewayUrl,
    identityUrl: front.identityUrl,
    collector,
    output: () => output,
    signIn: (slug) => HttpCaller.signIn(front.gatewayUrl, front.identityUrl, slug),
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
      await ground.clear();
    },
  };
}
