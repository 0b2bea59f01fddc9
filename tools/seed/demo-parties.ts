import { v5 } from 'uuid';
import type { SampleOrder } from './samples.js';

/** Of our own making: the ids of the demo parties are UUIDv5 of their slugs in it. */
const NAMESPACE = '5d9c1f5e-6f0b-4c1e-9a77-2c8f3b1d4e60';

export interface DemoParty {
  /** Name of the party's demo client at the identity provider. */
  slug: string;
  id: string;
  name: string;
  role: 'buyer' | 'supplier';
}

/** @returns `delcomputer-a-s` for `Delcomputer A/S` */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const demoPartyId = (name: string): string => v5(slugOf(name), NAMESPACE);

/**
 * Every company of the samples once, buyers first, in the order of their names. `demo-parties.json` holds the same
 * list for the identity provider and the portal, which know no tools.
 */
export function demoParties(samples: readonly SampleOrder[]): DemoParty[] {
  const parties = (role: DemoParty['role']) =>
    [...new Set(samples.map((sample) => sample[role]))]
      .sort()
      .map((name) => ({ slug: slugOf(name), id: demoPartyId(name), name, role }));
  return [...parties('buyer'), ...parties('supplier')];
}
