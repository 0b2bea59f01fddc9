import ipaddr from 'ipaddr.js';

/** Azure's platform address: in a public range, yet answered by the cloud that the machine itself runs in. */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16']);
/**
 * Public IPv6 addresses are assigned only in here; outside are embedded IPv4 addresses, translators and unassigned
 * ranges.
 */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** What webhooks may reach beside public addresses: nothing, or, in trials, this machine. */
export interface AddressRules {
  allowLoopback: boolean;
}

/**
 * Whether a webhook may be sent to an address. Only what is plainly public is: private, loopback, link-local (with the
 * metadata services of clouds), carrier-grade NAT, unique local, multicast, documentation, reserved, and every form
 * that carries another address in itself (mapped, compatible, 6to4, Teredo, NAT64) are not.
 * Source: IANA special-purpose address registries, as `ipaddr.js` names their ranges; OWASP SSRF prevention.
 * @param text an address as a resolver gives it
 */
export function isAllowedAddress(text: string, { allowLoopback }: AddressRules): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  const range = address.range();
  if (range === 'loopback') return allowLoopback;
  if (range !== 'unicast' || PLATFORM_ADDRESSES.has(address.toString())) return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST);
}
