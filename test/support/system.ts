import { demoParties } from '../../tools/start/demo-api.js';
import { tapEvents, type EventTap } from './event-tap.js';
import { prepareFrontApps } from './front-apps.js';
import { seedGround } from './ground.js';
import { HttpCaller } from './http-caller.js';
import type { AppProcess } from './processes.js';
import { startServices, type Services } from './services.js';

/** The whole system as people meet it: HTTP in front, the demo companies in it, tokens from the identity provider. */
export interface System {
  services: Services;
  gateway: AppProcess;
  gatewayUrl: string;
  identityUrl: string;
  /** What the services say to each other: an event that is not what its schema says fails the stop. */
  wire: EventTap;
  /** A caller signed in as a demo party, `city-hospital`, or as `operator`. */
  as(slug: string): Promise<HttpCaller>;
  /** A caller without a token. */
  anonymous(): HttpCaller;
  stop(): Promise<void>;
}

export interface SystemOptions {
  /** Asked once for each app: hears what it writes into its log, at the level that it has in production. */
  logs?: { listener(): (text: string) => void };
  /** For tests that put what is no event of ours on the wire: it is not judged then. */
  foreignEvents?: boolean;
}

/** Services run in this process, so that tests can move their clock; gateway and identity as processes of their own. */
export async function startSystem({ logs, foreignEvents }: SystemOptions = {}): Promise<System> {
  const services = await startServices(undefined, logs?.listener());
  const wire = await tapEvents(services.vhost);
  await seedGround(services);
  const front = await prepareFrontApps(services.vhost);
  const { gateway, identity, gatewayUrl, identityUrl } = front;
  for (const app of [identity, gateway]) {
    app.onOutput = logs?.listener();
    await app.start(logs && { LOG_LEVEL: 'info' });
  }
  const callers = new Map<string, Promise<HttpCaller>>();
  return {
    services,
    gateway,
    gatewayUrl,
    identityUrl,
    wire,
    as(slug) {
      const known = callers.get(slug) ?? HttpCaller.signIn(gatewayUrl, identityUrl, slug);
      callers.set(slug, known);
      return known;
    },
    anonymous: () => new HttpCaller(gatewayUrl),
    async stop() {
      await front.stop();
      const [judged] = await Promise.allSettled([wire.stop()]);
      await services.stop();
      if (judged.status === 'rejected' && !foreignEvents) throw judged.reason as Error;
    },
  };
}

/** @returns the id of a demo party */
export function idOf(slug: string): string {
  const party = demoParties().find((each) => each.slug === slug);
  if (!party) throw new Error(`${slug} is not a demo party`);
  return party.id;
}
