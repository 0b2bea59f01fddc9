import { LIMITS, type WebhookUrlFault } from '@app/contracts';
import ipaddr from 'ipaddr.js';
import { isAllowedAddress, type AddressRules } from './address-guard.js';
import type { Resolve } from './resolve.js';

const PORTS = new Set(['', '443', '8443']);
const LOOPBACK_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The host of a URL as a resolver or a socket takes it: an IPv6 address without its brackets. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/**
 * Reads the address of a webhook, without asking anybody about its name.
 * @returns the URL in its canonical form, or why it is none that we send to
 */
export function readWebhookUrl(text: string, { allowLoopback }: AddressRules): URL | WebhookUrlFault {
  if (text.length > LIMITS.webhookUrlLength || !URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  const isTrial = allowLoopback && LOOPBACK_NAME.test(url.hostname);
  if (url.protocol !== 'https:' && !(isTrial && url.protocol === 'http:')) return 'not-https';
  if (url.username || url.password) return 'credentials';
  if (url.hash) return 'fragment';
  if (!isTrial && !PORTS.has(url.port)) return 'port';
  return url;
}

/**
 * The addresses that a request to the URL may go to, each of them checked: a name that has one bad address is refused.
 * @returns at least one address, or why there is none
 */
export async function addressesOf(
  url: URL,
  rules: AddressRules,
  resolve: Resolve,
): Promise<string[] | Extract<WebhookUrlFault, 'name-not-resolved' | 'address-refused'>> {
  const host = hostOf(url);
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return 'name-not-resolved';
  return addresses.every((address) => isAllowedAddress(address, rules)) ? addresses : 'address-refused';
}
