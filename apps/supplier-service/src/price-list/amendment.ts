import type { AmendPriceList, PriceListEntry, RequestFault } from '@app/contracts';

const at = (index: number, code: string, detail: string): RequestFault => ({
  pointer: `/removedSkus/${index}`,
  code,
  detail,
});

/** A sku can be set or removed, once. */
export function amendFaults({ entries = [], removedSkus = [] }: AmendPriceList = {}): RequestFault[] {
  const set = new Set(entries.map((entry: Partial<PriceListEntry>) => entry.sku));
  return removedSkus.flatMap((sku, index) => {
    if (set.has(sku)) return [at(index, 'duplicate-sku', `${sku} is set and removed`)];
    if (removedSkus.indexOf(sku) < index) return [at(index, 'duplicate-sku', `${sku} is removed twice`)];
    return [];
  });
}

/** Whoever removes what is not there has misspelt it. */
export const unlistedFaults = (removedSkus: readonly string[], unlisted: readonly string[]): RequestFault[] =>
  [...new Set(unlisted)].map((sku) =>
    at(removedSkus.indexOf(sku), 'unknown-sku', `${sku} is not on the list`),
  );
