import type { SupplierPolicy } from '@app/contracts';
import type pg from 'pg';
import { asOwner, ownedDatabase } from '../infra/as-owner.js';
import { InfraError } from '../infra/infra-error.js';
import type { InfraSettings } from '../infra/settings.js';
import { addSupplier } from './add-supplier.js';
import type { NewBuyer, NewSupplier } from './party.js';

/** Nothing is promised in a supplier's name until it has said what its side decides by itself. */
export const FIRST_POLICY: Omit<SupplierPolicy, 'timeZone'> = {
  autoConfirm: false,
  autoConfirmLimit: '0',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  visibility: 'buyers',
};

/**
 * Makes a company known to its side's service, or gives it another name; repeated, it changes nothing.
 * @returns what was done, for people
 * @throws {InfraError} a supplier that is there with another currency
 */
export function registerParty(settings: InfraSettings, party: NewBuyer | NewSupplier): Promise<string> {
  const service = party.role === 'buyer' ? 'client-service' : 'supplier-service';
  return asOwner(ownedDatabase(settings, service), 'party', async (client) => {
    const isNew = party.role === 'buyer' ? await addBuyer(client, party) : await addAsNew(client, party);
    return `The ${party.role} ${party.name} (${party.id}) ${isNew ? 'is registered now' : await rename(client, party)}`;
  });
}

async function addBuyer(client: pg.Client, { id, name }: NewBuyer): Promise<boolean> {
  const { rowCount } = await client.query(
    'INSERT INTO buyers (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING',
    [id, name],
  );
  return rowCount === 1;
}

async function addAsNew(client: pg.Client, supplier: NewSupplier): Promise<boolean> {
  const { id, currency, timeZone } = supplier;
  const isNew = await addSupplier(client, { ...supplier, policy: { ...FIRST_POLICY, timeZone } });
  if (!isNew) await requireCurrency(client, id, currency);
  return isNew;
}

async function requireCurrency(client: pg.Client, id: string, currency: string): Promise<void> {
  const { rows } = await client.query<{ currency: string }>('SELECT currency FROM suppliers WHERE id = $1', [
    id,
  ]);
  if (rows[0].currency !== currency)
    throw new InfraError(
      `This supplier has ${rows[0].currency}, and so have its prices: register it under another id for ${currency}`,
    );
}

/** What the supplier has changed itself since, its policy, stays. */
async function rename(client: pg.Client, { id, name, role }: NewBuyer | NewSupplier): Promise<string> {
  const { rows } = await client.query<{ before: string }>(
    `UPDATE ${role}s AS party SET name = $2 FROM (SELECT name FROM ${role}s WHERE id = $1 FOR UPDATE) AS old
     WHERE party.id = $1 AND old.name <> $2 RETURNING old.name AS before`,
    [id, name],
  );
  return rows.length > 0 ? `has this name now; it was ${rows[0].before}` : 'is registered already';
}
