import type { SupplierPolicy } from '@app/contracts';
import type pg from 'pg';
import { asOwner, ownedDatabase } from '../infra/as-owner.js';
import { InfraError } from '../infra/infra-error.js';
import type { InfraSettings } from '../infra/settings.js';
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
    const isNew = party.role === 'buyer' ? await addBuyer(client, party) : await addSupplier(client, party);
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

async function addSupplier(
  client: pg.Client,
  { id, name, currency, timeZone }: NewSupplier,
): Promise<boolean> {
  const policy = FIRST_POLICY;
  const { rowCount } = await client.query(
    `INSERT INTO suppliers (id, name, currency, auto_confirm, auto_confirm_limit, response_within, quote_within,
       valid_for, time_zone, visibility)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
    [
      id,
      name,
      currency,
      policy.autoConfirm,
      policy.autoConfirmLimit,
      policy.responseWithin,
      policy.quoteWithin,
      policy.validFor,
      timeZone,
      policy.visibility,
    ],
  );
  if (rowCount === 0) await requireCurrency(client, id, currency);
  return rowCount === 1;
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
