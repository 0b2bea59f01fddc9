import {
  exponentOf,
  type GetPriceList,
  type PricedEntry,
  type PriceListEntryView,
  type VatCategory,
} from '@app/contracts';
import { formatDecimal } from '@app/money';
import { preparedQuery } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** An order whose lines are to be priced, by the list as it was at `pricedAt`. */
export interface PricesWanted {
  orderId: string;
  supplierId: string;
  skus: readonly string[];
  pricedAt: Date | string;
}

export interface PriceListPage {
  supplierId: string;
  currency: string;
  at: Date;
  count: number;
  after?: PriceListPlace;
  text?: string;
  upcoming?: GetPriceList['upcoming'];
}

/** Behind an article, or behind the one of its entries that begins at an instant. */
export type PriceListPlace = [sku: string, validFrom?: string];

/** Before every article: none has an empty number. */
const BEGINNING: PriceListPlace = [''];

interface EntryRow {
  sku: string;
  name: string;
  unitCode: string;
  unitPrice: string;
  baseQuantity: string;
  vatRatePercent: string;
  vatCategory: VatCategory;
}

const ENTRY_COLUMNS = `e.sku, e.name, e.unit_code AS "unitCode", e.unit_price AS "unitPrice",
  e.base_quantity AS "baseQuantity", e.vat_rate AS "vatRatePercent", e.vat_category AS "vatCategory"`;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** @returns for each order the entries of its skus that were on its supplier's list, by sku */
export async function loadPrices(
  manager: EntityManager,
  wanted: readonly PricesWanted[],
): Promise<Map<string, Map<string, PricedEntry>>> {
  const found = new Map(wanted.map(({ orderId }) => [orderId, new Map<string, PricedEntry>()]));
  const lines = wanted.flatMap(({ skus, ...order }) => [...new Set(skus)].map((sku) => ({ ...order, sku })));
  if (lines.length === 0) return found;
  const rows = await preparedQuery<EntryRow & { orderId: string }>(
    manager,
    `SELECT w.order_id AS "orderId", ${ENTRY_COLUMNS}
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[]) AS w (order_id, supplier_id, priced_at, sku)
       JOIN price_list_entries AS e ON e.supplier_id = w.supplier_id AND e.sku = w.sku
        AND e.valid_from <= w.priced_at AND (e.valid_to IS NULL OR e.valid_to > w.priced_at)`,
    [
      lines.map((line) => line.orderId),
      lines.map((line) => line.supplierId),
      lines.map((line) => line.pricedAt),
      lines.map((line) => line.sku),
    ],
  );
  for (const { orderId, ...entry } of rows) found.get(orderId)?.set(entry.sku, entry);
  return found;
}

/** Up to so many entries of the list at an instant, by sku. */
export async function priceListPage(
  manager: EntityManager,
  { supplierId, currency, at, count, after = BEGINNING, text = '', upcoming }: PriceListPage,
): Promise<PriceListEntryView[]> {
  const [sku, validFrom = 'infinity'] = after;
  const rows: (EntryRow & { validFrom: Date; validTo: Date | null })[] = await manager.query(
    `SELECT ${upcoming === 'all' ? '' : 'DISTINCT ON (e.sku)'} ${ENTRY_COLUMNS}, e.valid_from AS "validFrom", e.valid_to AS "validTo"
       FROM price_list_entries AS e
       WHERE e.supplier_id = $1 AND (e.sku, e.valid_from) > ($2 COLLATE "C", $8)
         AND (e.valid_from <= $3 OR $7) AND (e.valid_to IS NULL OR e.valid_to > $3)
         AND ($4 = '' OR e.sku ILIKE $5 OR e.name ILIKE $5)
       ORDER BY e.sku, e.valid_from LIMIT $6`,
    [supplierId, sku, at, text, `%${escapeLike(text)}%`, count, upcoming !== undefined, validFrom],
  );
  return rows.map((row) => ({
    ...row,
    unitPrice: formatDecimal(row.unitPrice, exponentOf(currency)),
    baseQuantity: formatDecimal(row.baseQuantity),
    vatRatePercent: formatDecimal(row.vatRatePercent),
    validFrom: row.validFrom.toISOString(),
    validTo: row.validTo?.toISOString() ?? null,
  }));
}
