import type { components } from '@app/api-client/schema';
import type { PriceListEntry } from '@/api/types';
import { toDecimal } from '@/lib/decimal-input';

/** An entry as it is to become; without an end, or null for none. */
export type NewEntry = Omit<components['schemas']['PriceListEntryRequest'], 'validTo'> & {
  validTo?: string | null;
};

export interface Amendment {
  entries: NewEntry[];
  removedSkus: string[];
}

/** A price of today, or one that begins later. */
export interface PriceRow {
  key: string;
  entry: PriceListEntry;
  later: boolean;
  /** What is saved so that it never begins; absent where the list has no way to say that. */
  cancelling?: Amendment;
}

/** What a row is to become: a price as it was typed, or null for one that is not to begin. */
export type PriceEdits = ReadonlyMap<string, string | null>;

/** @param entries of an article in the order in which they begin */
export const priceRows = (entries: readonly PriceListEntry[], now: number): PriceRow[] =>
  entries.map((entry, index): PriceRow => {
    if (Date.parse(entry.validFrom) <= now) return { key: entry.sku, entry, later: false };
    const cancelling = withoutEntry(entries, index);
    const key = `${entry.sku} ${entry.validFrom}`;
    return { key, entry, later: true, ...(cancelling && { cancelling }) };
  });

/** The price before it goes on in its place; an article that is not on the list yet does not come. */
function withoutEntry(entries: readonly PriceListEntry[], index: number): Amendment | undefined {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  if (!entry) return undefined;
  if (before?.sku !== entry.sku)
    return after?.sku === entry.sku ? undefined : { entries: [], removedSkus: [entry.sku] };
  const goesOn = { ...before, validTo: entry.validTo };
  return before.validTo === entry.validFrom ? { entries: [goesOn], removedSkus: [] } : undefined;
}

/** Whether it is a price of today that gets another one. */
export const isOfToday = ({ key, later }: PriceRow, edits: PriceEdits): boolean =>
  !later && typeof edits.get(key) === 'string';

/** @param begin the day on which what replaces a price of today begins; empty for at once */
export function amendmentOf(rows: readonly PriceRow[], edits: PriceEdits, begin: string): Amendment {
  const amendment: Amendment = { entries: [], removedSkus: [] };
  for (const { key, entry, later, cancelling } of rows) {
    const edit = edits.get(key);
    if (typeof edit === 'string') {
      const validFrom = later || !begin ? entry.validFrom : begin;
      amendment.entries.push({ ...entry, unitPrice: toDecimal(edit), validFrom });
    }
    if (edit !== null || !cancelling) continue;
    amendment.entries.push(...cancelling.entries);
    amendment.removedSkus.push(...cancelling.removedSkus);
  }
  return amendment;
}

/** The API takes an article once at a time. */
export const namesTwice = ({ entries }: Amendment): boolean =>
  new Set(entries.map(({ sku }) => sku)).size < entries.length;
