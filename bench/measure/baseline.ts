import { join } from 'node:path';
import { run } from '../../tools/infra/run.js';
import type { BaselineResult } from '../report/result.js';

/** The line that run.sh prints at its end. */
interface BaselineLine {
  kind: 'peer';
  name: string;
  orders_s: number;
  cpu_s_per_1000: number;
  p50: number;
  p99: number;
}

/**
 * Measures another build on the same servers: `run.sh` in its folder, told the servers by BASELINE_PG and
 * BASELINE_MQ and the length of its stretches by BENCH_SECS, BENCH_WARM and BENCH_LAT.
 * @throws {Error} it failed, with its last lines
 */
export async function measureBaseline(
  folder: string,
  urls: { postgres: string; rabbitMq: string },
  times: { seconds: number; warmS: number; openSeconds: number },
): Promise<BaselineResult> {
  const output = await run('bash', [join(folder, 'run.sh')], {
    env: {
      ...process.env,
      BASELINE_PG: urls.postgres,
      BASELINE_MQ: urls.rabbitMq,
      BENCH_SECS: String(times.seconds),
      BENCH_WARM: String(times.warmS),
      BENCH_LAT: String(times.openSeconds),
    },
  });
  return readBaseline(output);
}

/** @throws {Error} the output holds no result */
export function readBaseline(output: string): BaselineResult {
  const line = output
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as BaselineLine)
    .find(({ kind }) => kind === 'peer');
  if (!line) throw new Error(`The baseline printed no result: ${output.slice(-500)}`);
  const { name, orders_s: ordersPerS, cpu_s_per_1000: cpuPer1000, p50, p99 } = line;
  return { name, ordersPerS, cpuPer1000, half: { p50, p99 } };
}
