import type { PricedEntry, SupplierPolicy } from '@app/contracts';
import { demoPartyId } from './demo-parties.js';
import type { SampleOrder } from './samples.js';

export interface DemoSupplier {
  id: string;
  name: string;
  currency: string;
  policy: SupplierPolicy;
  entries: PricedEntry[];
}

/** Here a person decides; every other demo supplier confirms what is on its list by itself. */
const DECIDED_BY_PEOPLE = 'The Supplier AB';

const POLICY: Omit<SupplierPolicy, 'autoConfirm' | 'timeZone'> = {
  autoConfirmLimit: '1000000.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  visibility: 'public',
};

const TIME_ZONES: Record<string, string> = { DKK: 'Europe/Copenhagen', SEK: 'Europe/Stockholm' };

/** The suppliers of the samples; each sample's lines with a sku are entries of its supplier's list. */
export function demoSuppliers(samples: readonly SampleOrder[]): DemoSupplier[] {
  const suppliers = new Map<string, DemoSupplier>();
  for (const sample of samples) {
    const supplier = suppliers.get(sample.supplier) ?? supplierOf(sample);
    if (supplier.currency !== sample.currency) throw new Error(`${sample.supplier} has two currencies`);
    supplier.entries.push(...entriesOf(sample));
    suppliers.set(sample.supplier, supplier);
  }
  for (const { name, entries } of suppliers.values()) refuseRepetition(name, entries);
  return [...suppliers.values()];
}

const supplierOf = ({ supplier: name, currency }: SampleOrder): DemoSupplier => ({
  id: demoPartyId(name),
  name,
  currency,
  policy: {
    ...POLICY,
    autoConfirm: name !== DECIDED_BY_PEOPLE,
    timeZone: TIME_ZONES[currency] ?? 'Europe/Stockholm',
  },
  entries: [],
});

const entriesOf = ({ lines, vatRatePercent }: SampleOrder): PricedEntry[] =>
  lines.flatMap(({ sku, name, unitCode, unitPrice }) =>
    sku === null
      ? []
      : [{ sku, name, unitCode, unitPrice, baseQuantity: '1', vatRatePercent, vatCategory: 'S' as const }],
  );

function refuseRepetition(supplier: string, entries: readonly PricedEntry[]): void {
  const skus = entries.map((entry) => entry.sku);
  const repeated = skus.find((sku, index) => skus.indexOf(sku) < index);
  if (repeated) throw new Error(`${supplier} has two prices for ${repeated}`);
}
