import type { QueryClient } from '@tanstack/react-query';
import type { PriceListEntry, Supplier } from '@/api/types';
import { supplierPricesQuery } from '@/features/suppliers/api/list-suppliers';
import type { Draft, DraftLine } from './draft';
import { isUnitMeant, itemText } from './draft';

const SUGGESTIONS = 20;

/** What to search for: the article number, where the text begins with one. */
export const soughtIn = (text: string): string => text.split(' · ')[0]?.trim() ?? '';

export const articlesQuery = (supplierId: string, sought: string) =>
  supplierPricesQuery(supplierId, sought, SUGGESTIONS);

export const showsPrices = (supplier: Supplier | undefined): supplier is Supplier =>
  supplier !== undefined && supplier.visibility !== 'hidden';

/**
 * What a line takes over from an article. The list prices its own unit only, and so many pieces are not so many boxes:
 * a unit that the buyer chose is not replaced without saying so.
 */
export const taken = (line: DraftLine, { sku, name, unitCode, unitPrice, baseQuantity }: PriceListEntry) => ({
  sku,
  name,
  unitCode,
  unitPrice,
  baseQuantity,
  replacedUnit:
    unitCode === line.unitCode.toUpperCase() ? line.replacedUnit : isUnitMeant(line) ? line.unitCode : null,
});

/** The article that a text names: by its number, or by its name where no other article has the same. */
export function articleOf(articles: PriceListEntry[], text: string): PriceListEntry | undefined {
  const bySku = articles.find(({ sku, name }) => sku === text || itemText(sku, name) === text);
  if (bySku) return bySku;
  const [byName, ...others] = articles.filter(({ name }) => name === text);
  return others.length === 0 ? byName : undefined;
}

/** The draft with the articles that were typed just before it was sent, and are not looked up yet. */
export async function withArticles(
  client: QueryClient,
  supplier: Supplier | undefined,
  draft: Draft,
): Promise<Draft> {
  if (!showsPrices(supplier)) return draft;
  const take = async (line: DraftLine): Promise<DraftLine> => {
    const query = articlesQuery(supplier.id, soughtIn(line.item));
    if (line.sku !== null || client.getQueryData(query.queryKey)) return line;
    // A text that cannot be looked up stays as it is.
    const found = await client.fetchQuery(query).catch(() => undefined);
    const article = found && articleOf(found.entries, line.item.trim());
    return article ? { ...line, ...taken(line, article) } : line;
  };
  return { ...draft, lines: await Promise.all(draft.lines.map(take)) };
}
