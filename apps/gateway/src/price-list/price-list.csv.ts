import type { PriceListEntryView } from '@app/contracts';
import type { CsvColumns } from '../http/csv.js';

/** The columns of an export; the same file can be imported again. */
export const PRICE_LIST_COLUMNS: CsvColumns<PriceListEntryView> = {
  sku: (entry) => entry.sku,
  name: (entry) => entry.name,
  unitCode: (entry) => entry.unitCode,
  unitPrice: (entry) => entry.unitPrice,
  baseQuantity: (entry) => entry.baseQuantity,
  vatRatePercent: (entry) => entry.vatRatePercent,
  vatCategory: (entry) => entry.vatCategory,
  validFrom: (entry) => entry.validFrom,
  validTo: (entry) => entry.validTo,
};

export const REQUIRED_COLUMNS = ['sku', 'name', 'unitCode', 'unitPrice', 'vatRatePercent'];
