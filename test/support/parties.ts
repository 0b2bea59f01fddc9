import { randomUUID } from 'node:crypto';
import type { PriceListEntry, SupplierPolicy } from '@app/contracts';
import { queryOnce, withClient } from '../../tools/infra/database-client.js';
import { addSupplier } from '../../tools/party/add-supplier.js';
import type { TestDatabase } from './servers.js';

/** Registers a buying company; @returns its id */
export async function givenBuyer(database: TestDatabase, name = 'City Hospital'): Promise<string> {
  const id = randomUUID();
  await queryOnce(database.adminUrl, 'INSERT INTO buyers (id, name) VALUES ($1, $2)', [id, name]);
  return id;
}

const POLICY: SupplierPolicy = {
  autoConfirm: true,
  autoConfirmLimit: '1000000.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  timeZone: 'Europe/Paris',
  visibility: 'public',
};

export interface GivenSupplier {
  id?: string;
  name?: string;
  currency?: string;
  policy?: Partial<SupplierPolicy>;
  prices?: (Pick<PriceListEntry, 'sku' | 'unitPrice'> & Partial<PriceListEntry>)[];
}

/** Registers a supplier with its policy and price list, valid for a year by now; @returns its id */
export async function givenSupplier(database: TestDatabase, given: GivenSupplier = {}): Promise<string> {
  const {
    id = randomUUID(),
    name = 'The Supplier AB',
    currency = 'EUR',
    prices = [{ sku: 'SAUCE-BR', unitPrice: '4.00' }],
  } = given;
  const supplier = { id, name, currency, policy: { ...POLICY, ...given.policy } };
  await withClient(database.adminUrl, (client) => addSupplier(client, supplier));
  for (const price of prices)
    await queryOnce(
      database.adminUrl,
      `INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
         vat_category, version, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, now() - interval '1 year')`,
      [
        id,
        price.sku,
        price.name ?? price.sku,
        price.unitCode ?? 'EA',
        price.unitPrice,
        price.baseQuantity ?? '1',
        price.vatRatePercent ?? '25',
        price.vatCategory ?? 'S',
      ],
    );
  return id;
}
