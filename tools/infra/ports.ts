import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { InfraError } from './infra-error.js';
import { PORT_VARIABLES } from './settings.js';
import type { Ports } from './settings.js';

/**
 * @param what is to listen there
 * @param variable the setting that moves the port
 * @throws {InfraError} something listens there; names the setting
 */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  if (await isFree(port)) return;
  throw new InfraError(
    `Port ${port} is taken, ${what} cannot listen there: end what listens on it, or set ${variable} to another port`,
  );
}

/**
 * Outside the range from which systems give ports to clients, so that no connection takes one before the server starts.
 */
const TEST_PORTS = { from: 21_000, to: 31_999 };

/** A port that is free now, for a server or an app of a test. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(TEST_PORTS.from, TEST_PORTS.to + 1);
    if (await isFree(port)) return port;
  }
}

/** Ports that are free now, for servers of tests; no two are the same. */
export async function freePorts(): Promise<Ports> {
  const ports = new Set<number>();
  while (ports.size < Object.keys(PORT_VARIABLES).length) ports.add(await freePort());
  const names = Object.keys(PORT_VARIABLES) as (keyof Ports)[];
  return Object.fromEntries([...ports].map((port, index) => [names[index], port])) as Ports;
}

/** Both addresses of `localhost` must be free: a client of that name may come to either. */
const isFree = async (port: number) => (await isFreeOn('127.0.0.1', port)) && (await isFreeOn('::1', port));

async function isFreeOn(host: string, port: number): Promise<boolean> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port, exclusive: true }, resolve);
    });
    return true;
  } catch (error) {
    // On a machine without IPv6 that address does not exist, so nothing listens there.
    return host === '::1' && (error as NodeJS.ErrnoException).code !== 'EADDRINUSE';
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
