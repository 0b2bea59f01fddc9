import { once } from 'node:events';

/** Waits until the servers that the global setup of this run started are gone. */
export default async function globalTeardown() {
  const child = globalThis.testServers;
  if (!child) return;
  globalThis.testServers = undefined;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
