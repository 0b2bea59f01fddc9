import { randomUUID } from 'node:crypto';
import { queryOnce } from '../../tools/infra/database-client.js';

export interface BenchBuyer {
  id: string;
  slug: string;
  name: string;
}

export interface BenchSupplier {
  id: string;
  slug: string;
  name: string;
  skus: string[];
}

export interface BenchParties {
  buyers: BenchBuyer[];
  /** Those that orders go to. */
  suppliers: BenchSupplier[];
  /** Whose price list is replaced as a whole. */
  importer: BenchSupplier;
}

/** As many prices as a small catalogue has. */
const PRICES_A_SUPPLIER = 200;

export function makeParties(counts: { buyers: number; suppliers: number }): BenchParties {
  const numbered = (count: number, role: 'buyer' | 'supplier') =>
    Array.from({ length: count }, (_, index) => ({
      id: randomUUID(),
      slug: `bench-${role}-${index + 1}`,
      name: `Bench ${role} ${index + 1}`,
    }));
  const skus = Array.from({ length: PRICES_A_SUPPLIER }, (_, index) => `SKU-${index + 1}`);
  const suppliers = numbered(counts.suppliers + 1, 'supplier').map((supplier) => ({ ...supplier, skus }));
  return {
    buyers: numbered(counts.buyers, 'buyer'),
    suppliers: suppliers.slice(0, -1),
    importer: suppliers[counts.suppliers],
  };
}

/** For `DEMO_PARTIES_FILE` of the identity provider. */
export const partiesFile = ({ buyers, suppliers, importer }: BenchParties): string =>
  JSON.stringify([
    ...buyers.map(({ id, slug, name }) => ({ id, slug, name, role: 'buyer' })),
    ...[...suppliers, importer].map(({ id, slug, name }) => ({ id, slug, name, role: 'supplier' })),
  ]);

/** @param clientUrl @param supplierUrl of an administrator */
export async function registerParties(
  parties: BenchParties,
  clientUrl: string,
  supplierUrl: string,
): Promise<void> {
  const { buyers } = parties;
  const suppliers = [...parties.suppliers, parties.importer];
  const columns = (rows: readonly { id: string; name: string }[]) => [
    rows.map(({ id }) => id),
    rows.map(({ name }) => name),
  ];
  await queryOnce(clientUrl, 'INSERT INTO buyers (id, name) SELECT * FROM unnest($1::uuid[], $2::text[])', [
    ...columns(buyers),
  ]);
  await queryOnce(
    supplierUrl,
    `INSERT INTO suppliers (id, name, currency, auto_confirm, auto_confirm_limit, response_within, quote_within,
       valid_for, time_zone, visibility)
     SELECT id, name, 'EUR', true, '1000000.00', 'P3D', 'P2D', 'P14D', 'Europe/Paris', 'public'
     FROM unnest($1::uuid[], $2::text[]) AS s (id, name)`,
    [...columns(suppliers)],
  );
  await queryOnce(
    supplierUrl,
    `INSERT INTO price_list_entries (supplier_id, sku, name, unit_code, unit_price, base_quantity, vat_rate,
       vat_category, version, valid_from)
     SELECT supplier, 'SKU-' || number, 'Article ' || number, 'EA', number + 0.95, 1, 20, 'S', 1, '2020-01-01'
     FROM unnest($1::uuid[]) AS supplier, generate_series(1, $2) AS number`,
    [suppliers.map(({ id }) => id), PRICES_A_SUPPLIER],
  );
}
