import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An order from the samples of OpenPEPPOL and OASIS; its prices are the supplier's list, never buyer input. */
export interface SampleOrder {
  id: string;
  buyer: string;
  supplier: string;
  currency: string;
  vatRatePercent: string;
  lines: SampleLine[];
}

export interface SampleLine {
  /** Null for a line in free text, which no list prices. */
  sku: string | null;
  name: string;
  quantity: string;
  unitCode: string;
  unitPrice: string;
}

/** @returns the folder of tools/seed in the sources, whether this runs from there or compiled from dist */
export function seedFolder(from = import.meta.dirname): string {
  const folder = join(from, 'tools', 'seed');
  if (existsSync(join(folder, 'samples'))) return folder;
  if (dirname(from) === from) throw new Error('tools/seed was not found: run this inside the project');
  return seedFolder(dirname(from));
}

export const readSamples = (): SampleOrder[] =>
  JSON.parse(readFileSync(join(seedFolder(), 'samples', 'orders.json'), 'utf8')) as SampleOrder[];
