import {
  BASE_QUANTITY_PATTERN,
  RATE_PATTERN,
  UNIT_CODE_PATTERN,
  UNIT_PRICE_PATTERN,
  VALIDITY_PATTERN,
  VAT_CATEGORIES,
  defaultVatCategory,
  hasFourDigitYear,
  isCalendarDay,
  vatCategoryFault,
  type PriceListEntry,
} from '@app/contracts';

/** A fault of one row; `field` is the entry's property. */
export interface RowFault {
  field: string;
  code: string;
  detail: string;
}

/** An entry with its defaults; without `validFrom` it begins when the list is saved. */
export type JudgedEntry = Required<Omit<PriceListEntry, 'validFrom' | 'validTo'>> & {
  validFrom: string | null;
  validTo: string | null;
};

export type JudgedRow =
  | { entry: JudgedEntry; faults?: undefined }
  /** The sku, where it could be read, so that its repetition is found too. */
  | { entry?: undefined; sku: string | null; faults: RowFault[] };

interface Field {
  pattern: RegExp;
  required: boolean;
  /** What it has to be, for people. */
  must: string;
}

const required = (pattern: RegExp, must: string): Field => ({ pattern, required: true, must });
const optional = (pattern: RegExp, must: string): Field => ({ pattern, required: false, must });
const INSTANT = 'must be a date, or an instant with its offset, such as 2026-12-31T00:00:00Z';

/** A table, where class-validator would take ten times as long over each of 100,000 rows. */
const FIELDS: Record<keyof PriceListEntry, Field> = {
  sku: required(/^[^\0]{1,80}$/u, 'must be a text of 1 to 80 characters'),
  name: required(/^[^\0]{1,200}$/u, 'must be a text of 1 to 200 characters'),
  unitCode: required(UNIT_CODE_PATTERN, 'must be a UN/ECE Recommendation 20 code such as C62, EA or KGM'),
  unitPrice: required(
    UNIT_PRICE_PATTERN,
    'must be a decimal of zero or more with up to 4 decimals, such as 12.50',
  ),
  baseQuantity: optional(
    BASE_QUANTITY_PATTERN,
    'must be a decimal above zero with up to 4 decimals, such as 100',
  ),
  vatRatePercent: required(
    RATE_PATTERN,
    'must be a percentage from 0 to 100 with up to 2 decimals, such as 25',
  ),
  vatCategory: optional(
    new RegExp(`^(${VAT_CATEGORIES.join('|')})$`),
    `must be one of ${VAT_CATEGORIES.join(', ')}`,
  ),
  validFrom: optional(VALIDITY_PATTERN, INSTANT),
  validTo: optional(VALIDITY_PATTERN, INSTANT),
};
const FIELD_ENTRIES = Object.entries(FIELDS);

/**
 * Judges one entry as it came, in a file or as JSON, names every fault of it, and fills in defaults. An empty cell is
 * an absent one.
 * Whether its sku is repeated and its validity already over is judged for the whole list, when it is saved.
 * @param instantOf what a date or an instant of the entry means where the supplier is
 */
export function judgeRow(raw: Record<string, unknown>, instantOf: (text: string) => string): JudgedRow {
  const shape = shapeFaults(raw);
  const misshapen = new Set(shape.map((fault) => fault.field));
  const given: Record<string, unknown> = {};
  for (const [field] of FIELD_ENTRIES) if (!isEmpty(raw[field])) given[field] = raw[field];
  const entry = given as unknown as PriceListEntry;
  const faults = [...shape, ...ruleFaults(entry, misshapen, instantOf)];
  if (faults.length > 0) return { sku: misshapen.has('sku') ? null : entry.sku, faults };
  return {
    entry: {
      ...entry,
      baseQuantity: entry.baseQuantity ?? '1',
      vatCategory: entry.vatCategory ?? defaultVatCategory(entry.vatRatePercent),
      validFrom: entry.validFrom === undefined ? null : instantOf(entry.validFrom),
      validTo: entry.validTo === undefined ? null : instantOf(entry.validTo),
    },
  };
}

const isEmpty = (cell: unknown) => cell === undefined || cell === null || cell === '';
/** The name of a JSON member can be anything; the fault is kept in the database until the list is saved. */
const storable = (name: string) => name.slice(0, 80).replace(/\0|\p{Cs}/gu, '\uFFFD');

function shapeFaults(raw: Record<string, unknown>): RowFault[] {
  const faults: RowFault[] = [];
  for (const [field, { pattern, required: needed, must }] of FIELD_ENTRIES) {
    const cell = raw[field];
    if (isEmpty(cell)) {
      if (needed) faults.push({ field, code: 'missing', detail: `${field} ${must}` });
    } else if (typeof cell !== 'string' || !pattern.test(cell)) {
      const asText = typeof cell === 'string' ? '' : ', written as a string';
      faults.push({ field, code: 'invalid', detail: `${field} ${must}${asText}` });
    }
  }
  for (const field of Object.keys(raw)) {
    if (Object.hasOwn(FIELDS, field) || isEmpty(raw[field])) continue;
    const shown = storable(field);
    faults.push({ field: shown, code: 'unknown-field', detail: `there is no field ${shown}` });
  }
  return faults;
}

/** Rules over well-shaped fields only: what is misspelt is not judged twice. */
function ruleFaults(
  { vatCategory, vatRatePercent, ...entry }: PriceListEntry,
  misshapen: ReadonlySet<string>,
  instantOf: (text: string) => string,
): RowFault[] {
  const wellShaped = (...fields: string[]) => !fields.some((field) => misshapen.has(field));
  const faults: RowFault[] = [];
  if (vatCategory !== undefined && wellShaped('vatCategory', 'vatRatePercent')) {
    const fault = vatCategoryFault(vatCategory, vatRatePercent);
    if (fault) faults.push({ field: 'vatCategory', ...fault });
  }
  for (const field of ['validFrom', 'validTo'] as const) {
    if (entry[field] === undefined || !wellShaped(field)) continue;
    if (!isCalendarDay(entry[field]))
      faults.push({ field, code: 'invalid', detail: `${field}: there is no such day` });
    else if (!hasFourDigitYear(instantOf(entry[field])))
      faults.push({ field, code: 'invalid', detail: `${field} must be in the years 1 to 9999 in UTC` });
  }
  return faults;
}
