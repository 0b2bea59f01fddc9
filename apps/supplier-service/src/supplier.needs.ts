import {
  SUPPLIER_COMMANDS,
  type OrderLine,
  type OrderPlaced,
  type PricedEntry,
  type QuotationView,
} from '@app/contracts';
import { quotationRepository, type Order, type Upcoming } from '@app/order';
import type { EntityManager } from 'typeorm';
import type { Supplier } from './party/supplier.js';
import { loadPricing } from './price-list/pricing.repository.js';
import type { PricesWanted } from './price-list/price-list.repository.js';

/** The supplier of an order, null where it is unknown, and the prices that count for it. */
export interface OrderPricing {
  supplier: Supplier | null;
  prices: ReadonlyMap<string, PricedEntry>;
  /** The lines of its draft, where a person completes one. */
  draft?: QuotationView['lines'];
}

/** What the supplier's rules need beside the order, by order id: of commands, and of what begins an order. */
export interface SupplierNeeds {
  pricing: ReadonlyMap<string, OrderPricing>;
}

/** @throws where a rule prices an order for which nothing was loaded: a defect */
export function pricingOf(needs: SupplierNeeds, orderId: string): OrderPricing {
  const pricing = needs.pricing.get(orderId);
  if (!pricing) throw new Error(`Nothing was loaded to price order ${orderId}`);
  return pricing;
}

const skusOf = (lines: readonly OrderLine[]) => [...new Set(lines.flatMap((line) => line.sku ?? []))];

/**
 * When the order was placed; or, by a buyer's clock that is ahead, when it came in here: nobody asked for a price that
 * begins only afterwards.
 */
const pricedAt = (placedAt: string, receivedAt: Date) =>
  new Date(Math.min(Date.parse(placedAt), receivedAt.getTime()));

/** Which prices count for an order that has come in. */
export const pricesOf = (order: Order, now: Date): PricesWanted => ({
  orderId: order.id,
  supplierId: order.supplier.id,
  skus: skusOf(order.lines),
  pricedAt: pricedAt(order.placedAt, new Date(order.variables.receivedAt ?? now)),
});

export async function loadSupplierNeeds(
  manager: EntityManager,
  { commands, events, recalled = [] }: Upcoming,
  now: Date,
): Promise<SupplierNeeds> {
  const placed = events
    .filter(({ kind }) => kind.key === 'order.placed')
    .map(({ event }) => {
      const data = event.data as OrderPlaced;
      return {
        orderId: event.subject,
        supplierId: data.supplierId,
        skus: skusOf(data.lines),
        pricedAt: pricedAt(data.placedAt, now),
      };
    });
  const priced = [...commands.flatMap(({ order }) => order ?? []), ...recalled].map((order) =>
    pricesOf(order, now),
  );
  const wanted = [...placed, ...priced];
  if (wanted.length === 0) return { pricing: new Map() };
  const completed = commands.filter(({ kind }) => kind.pattern === SUPPLIER_COMMANDS.issueQuotation);
  const drafted = completed.flatMap(({ order }) => order?.id ?? []);
  const [pricing, drafts] = await Promise.all([
    loadPricing(manager, wanted),
    quotationRepository.newest(manager, drafted),
  ]);
  return { pricing: withDrafts(pricing, drafts) };
}

function withDrafts(
  pricing: Map<string, OrderPricing>,
  drafts: ReadonlyMap<string, Pick<QuotationView, 'lines'>>,
): Map<string, OrderPricing> {
  for (const [orderId, { lines: draft }] of drafts) {
    const loaded = pricing.get(orderId);
    if (loaded) pricing.set(orderId, { ...loaded, draft });
  }
  return pricing;
}
