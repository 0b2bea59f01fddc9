import { Resolver } from 'node:dns/promises';

/** Every address of a host's name; rejects or is empty where it has none. */
export type Resolve = (host: string) => Promise<string[]>;

/**
 * Whoever registers a webhook waits for this, and the request has a deadline: a name that takes longer counts as
 * unknown.
 */
const PATIENCE_MS = 1_500;
const TRY_MS = 500;
const TRIES = 2;

/**
 * Asks the name servers, not the operating system: `getaddrinfo` holds one of four threads for as long as a slow name
 * server likes, and would find names of our own network in its hosts file and search list.
 */
export const resolveByNameServer: Resolve = async (host) => {
  // RFC 6761, section 6.3: a name of this machine, asked of nobody.
  if (/(^|\.)localhost\.?$/i.test(host)) return ['127.0.0.1', '::1'];
  const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
  const impatience = setTimeout(() => resolver.cancel(), PATIENCE_MS);
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  clearTimeout(impatience);
  return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
};
