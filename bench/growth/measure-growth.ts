import type { BenchSystem } from '../system/bench-system.js';
import { measureImport, type ImportResult } from './import-time.js';
import { readDiskUse, type DiskUse } from './disk-use.js';
import { measureReads, type ReadTimes } from './read-times.js';

/** What a system costs that holds many completed orders. */
export interface GrowthResult {
  orders: number;
  reads: ReadTimes;
  priceList: ImportResult;
  /** Of an order, by table and index of each side. */
  bytesPerOrder: { client: DiskUse; supplier: DiskUse };
}

export async function measureGrowth(system: BenchSystem, orders: number): Promise<GrowthResult> {
  const perOrder = async (url: string): Promise<DiskUse> =>
    Object.fromEntries(
      Object.entries(await readDiskUse(url)).flatMap(([name, bytes]) => {
        const each = Math.round(bytes / orders);
        return each > 0 ? [[name, each]] : [];
      }),
    );
  const { client, supplier } = system.urls;
  const bytesPerOrder = { client: await perOrder(client), supplier: await perOrder(supplier) };
  return { orders, bytesPerOrder, reads: await measureReads(system), priceList: await measureImport(system) };
}
