import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { signIn } from '../driver/sign-in.js';
import type { BenchSystem } from '../system/bench-system.js';

/** How long a whole price list takes over HTTP, and what it takes of memory meanwhile. */
export interface ImportResult {
  rows: number;
  /** The first time every entry is new, the second time every price changes. */
  newS: number;
  changedS: number;
  /** By how much the processes grew at most, MiB. */
  gatewayMib: number;
  supplierMib: number;
}

const ROWS = 100_000;
const SAMPLE_EVERY_MS = 50;

const csv = (price: string) =>
  [
    'sku,name,unitCode,unitPrice,vatRatePercent',
    ...Array.from({ length: ROWS }, (_, index) => `IMPORT-${index},Article ${index},EA,${price},20`),
  ].join('\n');

/** Replaces the price list of a supplier from whom no load orders, twice. */
export async function measureImport(system: BenchSystem): Promise<ImportResult> {
  const token = await signIn(system.identityUrl, system.parties.importer.slug);
  const { gateway, 'supplier-service': supplier } = system.roots;
  const [gatewayMemory, supplierMemory] = [peakOf(gateway), peakOf(supplier)];
  const put = async (body: string) => {
    const begin = performance.now();
    const answer = await request(`${system.gatewayUrl}/v1/supplier/price-list`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body,
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`The import: ${answer.statusCode} ${text}`);
    return Number(((performance.now() - begin) / 1000).toFixed(1));
  };
  const newS = await put(csv('12.50'));
  const changedS = await put(csv('13.50'));
  return {
    rows: ROWS,
    newS,
    changedS,
    gatewayMib: gatewayMemory.stop(),
    supplierMib: supplierMemory.stop(),
  };
}

/** Watches how much a process grows, from `/proc`. */
function peakOf(pid: number): { stop(): number } {
  const before = residentMib(pid);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, residentMib(pid))), SAMPLE_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(peak - before);
    },
  };
}

const residentMib = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
