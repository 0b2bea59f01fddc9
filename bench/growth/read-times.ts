import { Pool } from 'undici';
import { quantiles } from '../driver/quantiles.js';
import type { Quantiles } from '../driver/protocol.js';
import { signIn } from '../driver/sign-in.js';
import type { BenchSystem } from '../system/bench-system.js';

export type ReadTimes = Record<string, Quantiles>;

const WARM = 20;
const TIMES = 200;

/** What people look at, on the first page; each by the party that it is for. */
const reads = ({ parties }: BenchSystem): Record<string, [party: string, path: string]> => {
  const [buyer, supplier] = [parties.buyers[0].slug, parties.suppliers[0].slug];
  return {
    'list, newest first': [buyer, '/v1/orders?limit=50'],
    'list with counts': [buyer, '/v1/orders?limit=50&counts=true'],
    'list of one status': [buyer, '/v1/orders?limit=50&status=COMPLETED'],
    'list of two rare statuses': [buyer, '/v1/orders?limit=50&status=DECLINED,QUOTED'],
    'list of one supplier': [buyer, `/v1/orders?limit=50&supplierId=${parties.suppliers[0].id}`],
    'search of one order': [buyer, '/v1/orders?limit=50&q=filled-4242'],
    'search of what some have': [buyer, '/v1/orders?limit=50&q=sku-17'],
    'search of what one in fifty has': [buyer, '/v1/orders?limit=50&q=sku-33'],
    'search of what all have': [buyer, '/v1/orders?limit=50&q=bench%20sku'],
    'work list with counts': [supplier, '/v1/supplier/orders?limit=50&counts=true'],
    'board of the buyer': [buyer, '/v1/process/load'],
    'board of the supplier': [supplier, '/v1/process/load'],
  };
};

/** Times of reads over HTTP in milliseconds, one after the other, on connections that stay open. */
export async function measureReads(system: BenchSystem): Promise<ReadTimes> {
  const pool = new Pool(system.gatewayUrl, { connections: 1 });
  const times: ReadTimes = {};
  try {
    for (const [name, [party, path]] of Object.entries(reads(system))) {
      const token = await signIn(system.identityUrl, party);
      const taken: number[] = [];
      for (let count = 0; count < WARM + TIMES; count += 1) {
        const begin = performance.now();
        const { statusCode, body } = await pool.request({
          method: 'GET',
          path,
          headers: { authorization: `Bearer ${token}` },
        });
        const text = await body.text();
        if (statusCode !== 200) throw new Error(`GET ${path}: ${statusCode} ${text}`);
        if (count >= WARM) taken.push(performance.now() - begin);
      }
      times[name] = quantiles(taken);
    }
  } finally {
    await pool.close();
  }
  return times;
}
