import { readFile } from 'node:fs/promises';
import type { Role, Side } from '@app/contracts';
import { CannotStart } from './identity.config.js';

/** Someone who can sign in: one account for each demo company, and one operator. */
export interface DemoAccount {
  slug: string;
  name: string;
  role: Role;
  /** The company; an operator acts for none. */
  partyId?: string;
}

interface DemoParty {
  slug: string;
  id: string;
  name: string;
  role: Side;
}

export const OPERATOR: DemoAccount = { slug: 'operator', name: 'Operator', role: 'operator' };

/** @throws {CannotStart} where the file is not there or holds something else */
export async function readDemoAccounts(file: string): Promise<DemoAccount[]> {
  const parties = await readParties(file);
  const isParty = ({ slug, id, name, role }: DemoParty) =>
    /^[a-z0-9-]+$/.test(slug) &&
    typeof id === 'string' &&
    Boolean(name) &&
    ['buyer', 'supplier'].includes(role);
  if (!Array.isArray(parties) || !parties.every(isParty))
    throw new CannotStart('DEMO_PARTIES_FILE must hold a list of { slug, id, name, role }');
  return [...parties.map(({ slug, id, name, role }) => ({ slug, name, role, partyId: id })), OPERATOR];
}

async function readParties(file: string): Promise<DemoParty[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoParty[];
  } catch {
    throw new CannotStart(`The demo parties cannot be read from ${file}: set DEMO_PARTIES_FILE`);
  }
}
