import { SERVICES } from '@app/contracts';
import { freePort } from '../../../tools/infra/ports.js';
import { prepareFrontApps } from '../../support/front-apps.js';
import { prepareGround, seedGround, type Ground } from '../../support/ground.js';
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
  await seedGround(ground);
  const front = await prepareFrontApps(ground.vhost, {
    SESSION_SECRET: 'a secret of the browser checks only',
  });
  const webhooks = { WEBHOOKS_ALLOW_LOOPBACK: 'true' };
  const services = await Promise.all(
    SERVICES.map(
      async (service) => new AppProcess(service, { ...ground.envOf(service), ...webhooks }, await freePort()),
    ),
  );
  await Promise.all([front.identity, ...services].map((app) => app.start()));
  await front.gateway.start();
  return {
    ...ground,
    url: front.gatewayUrl,
    gateway: front.gateway,
    async stop() {
      await front.stop();
      await Promise.all(services.map((app) => app.stop()));
      await ground.clear();
    },
  };
}
