import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Gauge, Registry as AnyRegistry } from 'prom-client';

export { Counter, Gauge, Histogram } from 'prom-client';

/** A registry for Prometheus's text format alone; the library's own type leaves the format open. */
export class Registry extends AnyRegistry {}

/** Below a millisecond to half a minute: from a lone batch on an idle machine to one that waits for a database. */
export const SECONDS_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Set by hand or in a container image, where the commit is an argument of the build. */
const COMMIT_VARIABLE = 'BUILD_COMMIT';

/**
 * The metrics of one app, with Node's own (`nodejs_*`, `process_*`) and what was built.
 * @param app becomes the label `app` of every series
 */
export function createRegistry(app: string, env: NodeJS.ProcessEnv = process.env): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'procmetier_build_info',
    help: 'Always 1; the labels say what is running',
    labelNames: ['version', 'commit', 'node'],
    registers: [registry],
  }).set({ version: readVersion(), commit: env[COMMIT_VARIABLE] || 'unknown', node: process.version }, 1);
  return registry;
}

/** The project's version; apps run in its folder, which has package.json beside `dist`. */
function readVersion(): string {
  try {
    const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
      version?: string;
    };
    return version ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
