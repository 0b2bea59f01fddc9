import { readFile } from 'node:fs/promises';
import type { Role } from '@app/contracts';

/** Someone to be in a trial. */
export interface DemoParty {
  /** Names the account at the identity provider for trials. */
  slug: string;
  name: string;
  role: Role;
}

const OPERATOR: DemoParty = { slug: 'operator', name: 'Operator', role: 'operator' };

export async function readDemoParties(file: string): Promise<DemoParty[]> {
  const parties = JSON.parse(await readFile(file, 'utf8')) as DemoParty[];
  return [...parties.map(({ slug, name, role }) => ({ slug, name, role })), OPERATOR];
}
