import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { InfraError } from './infra-error.js';
import { PORT_VARIABLES } from './settings.js';
import type { Ports } from './settings.js';

/** @throws {InfraError} something listens there; names the setting that moves the port */
export async function requireFreePort(name: keyof Ports, port: number, what: string): Promise<void> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch {
    throw new InfraError(
      `Port ${port} is taken, ${what} cannot listen there: end what listens on it, or set ${PORT_VARIABLES[name]} to another port`,
    );
  } finally {
    server.close();
  }
}

/** Ports that are free now; taken together, so that no two are the same. */
export async function freePorts(): Promise<Ports> {
  const names = Object.keys(PORT_VARIABLES) as (keyof Ports)[];
  const servers = names.map(() => createServer());
  await Promise.all(servers.map((server) => listen(server, 0)));
  const entries = names.map((name, index) => [name, (servers[index].address() as AddressInfo).port] as const);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(entries) as Ports;
}

const listen = (server: ReturnType<typeof createServer>, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
