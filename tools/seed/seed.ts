import type pg from 'pg';
import { asOwner, type OwnedDatabase } from '../infra/as-owner.js';
import { InfraError } from '../infra/infra-error.js';
import { addSupplier } from '../party/add-supplier.js';
import { demoParties, type DemoParty } from './demo-parties.js';
import { demoSuppliers, type DemoSupplier } from './demo-suppliers.js';
import { readSamples } from './samples.js';

/** Before any demo order: an order placed in the first second after a start finds the prices too. */
const SINCE = '2020-01-01T00:00:00Z';

/**
 * The demo parties and their price lists, in both services' databases; repeatable.
 * @returns how many there are
 * @throws {InfraError} where NODE_ENV is production: demo parties have no secret
 */
export async function seedDemo(
  client: OwnedDatabase,
  supplier: OwnedDatabase,
): Promise<{ buyers: number; suppliers: number; prices: number }> {
  if (process.env.NODE_ENV === 'production') {
    throw new InfraError('Demo parties are for trials only, and NODE_ENV is production');
  }
  const samples = readSamples();
  const buyers = demoParties(samples).filter((party) => party.role === 'buyer');
  const suppliers = demoSuppliers(samples);
  await seedBuyers(client, buyers);
  await seedSuppliers(supplier, suppliers);
  const prices = suppliers.reduce((sum, { entries }) => sum + entries.length, 0);
  return { buyers: buyers.length, suppliers: suppliers.length, prices };
}

const seedBuyers = (target: OwnedDatabase, buyers: readonly DemoParty[]): Promise<void> =>
  asOwner(target, 'seed', async (client) => {
    await client.query(
      `INSERT INTO buyers (id, name) SELECT * FROM unnest($1::uuid[], $2::text[])
       ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE buyers.name <> excluded.name`,
      [buyers.map((buyer) => buyer.id), buyers.map((buyer) => buyer.name)],
    );
  });

/**
 * Adds the suppliers and prices that are missing. What somebody has changed in a trial, a policy or a list, stays:
 * a supplier that has entries keeps them as they are.
 */
const seedSuppliers = (target: OwnedDatabase, suppliers: readonly DemoSupplier[]): Promise<void> =>
  asOwner(target, 'seed', async (client) => {
    for (const supplier of suppliers) {
      await addSupplier(client, supplier);
      await insertEntries(client, supplier);
    }
  });

async function insertEntries(client: pg.Client, { id, entries }: DemoSupplier) {
  const { rowCount } = await client.query(
    `INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
       vat_category, valid_from, version)
     SELECT $1, e.sku, e.name, e."unitCode", e."unitPrice", e."baseQuantity", e."vatRatePercent", e."vatCategory",
       $2, 1
     FROM jsonb_to_recordset($3::jsonb) AS e (sku text, name text, "unitCode" text, "unitPrice" numeric,
       "baseQuantity" numeric, "vatRatePercent" numeric, "vatCategory" text)
     WHERE NOT EXISTS (SELECT FROM price_list_entries WHERE supplier_id = $1)`,
    [id, SINCE, JSON.stringify(entries)],
  );
  if (rowCount) await client.query('UPDATE suppliers SET price_list_version = 1 WHERE id = $1', [id]);
}
