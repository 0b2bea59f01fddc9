import type { PriceListEntry } from '@/api/types';
import { isCalendarDate } from '@/lib/calendar-date';
import { isAmbiguous, isAmount, isRate, readingsOf, toDecimal } from '@/lib/decimal-input';
import type { MessageId } from '@/i18n/messages';
import { isNoVat, type VatCategory } from '@/lib/vat';

/** An article as it is typed. */
export interface ItemDraft {
  sku: string;
  name: string;
  unitCode: string;
  unitPrice: string;
  vat: string;
  /** Why there is no VAT, where the rate is 0. */
  category: VatCategory;
  /** The day on which its price begins, where the supplier is; empty for at once. */
  begin: string;
}

/** What the list says, and which day it is where the supplier is. */
interface Around {
  listed: readonly PriceListEntry[];
  today: string;
}

export type ItemFaults = Partial<Record<keyof ItemDraft, [MessageId, Record<string, string>?]>>;

export const newItem = (listed: readonly PriceListEntry[]): ItemDraft => ({
  ...{ sku: '', name: '', unitCode: 'EA', unitPrice: '', begin: '' },
  ...{ vat: listed[0]?.vatRatePercent ?? '', category: 'Z' },
});

export function faultsOf(draft: ItemDraft, { listed, today }: Around): ItemFaults {
  const sku = draft.sku.trim();
  const faults: ItemFaults = {};
  if (!sku) faults.sku = ['prices.add.sku.missing'];
  else if (listed.some((entry) => entry.sku === sku)) faults.sku = ['prices.add.sku.listed'];
  if (!draft.name.trim()) faults.name = ['prices.add.name.missing'];
  if (!/^[A-Z0-9]{2,3}$/.test(draft.unitCode)) faults.unitCode = ['prices.add.unit.invalid'];
  if (isAmbiguous(draft.unitPrice)) faults.unitPrice = ['number.ambiguous', readingsOf(draft.unitPrice)];
  else if (!isAmount(draft.unitPrice)) faults.unitPrice = ['prices.invalid'];
  if (!isRate(draft.vat)) faults.vat = ['price.vat.invalid'];
  if (draft.begin && (!isCalendarDate(draft.begin) || draft.begin < today))
    faults.begin = ['prices.begin.past'];
  return faults;
}

/** As the API takes it: without a day it begins at once. */
export const entryOf = ({ sku, name, unitCode, unitPrice, vat, category, begin }: ItemDraft) => ({
  sku: sku.trim(),
  name: name.trim(),
  unitCode,
  unitPrice: toDecimal(unitPrice),
  vatRatePercent: toDecimal(vat),
  ...(isNoVat(vat) && { vatCategory: category }),
  ...(begin && { validFrom: begin }),
});
