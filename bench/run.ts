import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { measureBadInput } from './bad-input/measure-bad-input.js';
import type { LoadDriver } from './driver/load-driver.js';
import type { Job } from './driver/protocol.js';
import { fillBehind } from './fill/fill-behind.js';
import { measureGrowth } from './growth/measure-growth.js';
import { measureBaseline } from './measure/baseline.js';
import { checkOrders, isSound } from './measure/check-orders.js';
import { measureLoad } from './measure/measure-load.js';
import { measureYardsticks } from './measure/yardsticks.js';
import type { BenchOptions } from './options.js';
import type { BaselineResult, LoadResult, RunResult } from './report/result.js';
import { nameOf } from './report/table.js';
import type { BenchSystem } from './system/bench-system.js';
import type { Progress } from '../tools/infra/progress.js';
import { waitFor } from '../tools/infra/wait.js';

/** What is on its way when the last order is seen complete: deletions from the outbox come 200 ms later. */
const SETTLED_WITHIN_MS = 15_000;

/** All measurements of one run, on a system that is up. */
export async function runBench(
  system: BenchSystem,
  driver: LoadDriver,
  options: BenchOptions,
  progress: Progress,
): Promise<RunResult> {
  progress('Yardsticks of this machine (6 s)');
  const yardsticks = await measureYardsticks(system.urls.postgres, system.urls.rabbitMq);
  const { buyers, suppliers } = system.parties;
  const { gatewayUrl, identityUrl } = system;
  const watch = await driver.prepare({ gatewayUrl, identityUrl, buyers, suppliers, watch: options.watch });
  const growth = options.fill > 0 ? await fillAndMeasure(system, driver, options.fill, progress) : undefined;
  const { loads, baseline } = await runLoads(system, driver, options, progress);
  const badInput = options.badInput
    ? await floodWithBadInput(system, driver, jobBesideFlood(loads[0], options), progress)
    : undefined;
  const { placed, repeats, untold, failures } = await driver.ledger();
  for (const failure of failures.slice(0, 3)) progress(`failed: ${failure}`);
  progress('Counting in both databases');
  const checked = await settled(system, placed);
  return {
    at: new Date().toISOString(),
    commit: commitOf(),
    label: options.label,
    machine: machine(),
    parties: { buyers: buyers.length, suppliers: suppliers.length },
    watch,
    filled: options.fill,
    growth,
    badInput,
    yardsticks,
    loads,
    baseline,
    ...checked,
    repeats,
    untold,
    failures: failures.length,
  };
}

async function fillAndMeasure(system: BenchSystem, driver: LoadDriver, count: number, progress: Progress) {
  await fillBehind(system, driver, count, progress);
  return measureGrowth(system, count);
}

/** Orders at half the rate that the machine carries: what the flood takes away is seen. */
const jobBesideFlood = ({ ordersPerS }: LoadResult, { seconds, warmS }: BenchOptions): Job => ({
  kind: 'open',
  rate: ordersPerS / 2,
  warmS: warmS / 2,
  seconds,
});

function floodWithBadInput(
  system: BenchSystem,
  driver: LoadDriver,
  job: Job,
  progress: Progress,
): ReturnType<typeof measureBadInput> {
  progress('Wrong requests, one after the other and as a flood beside orders (a minute)');
  return measureBadInput(system, () => measureLoad(driver, job, system.roots));
}

async function runLoads(
  system: BenchSystem,
  driver: LoadDriver,
  options: BenchOptions,
  progress: Progress,
): Promise<{ loads: LoadResult[]; baseline?: BaselineResult }> {
  const { warmS, seconds, openSeconds } = options;
  const loads: LoadResult[] = [];
  const run = async (job: Job) => {
    const load = await measureLoad(driver, job, system.roots);
    progress(
      `${nameOf(load)}: ${load.ordersPerS} orders/s, p50 ${load.whole.p50} ms, p99 ${load.whole.p99} ms, ` +
        `${load.cpuPer1000} CPU-s per 1,000`,
    );
    loads.push(load);
    return load;
  };
  const closed = (inFlight: number): Job => ({ kind: 'closed', inFlight, warmS, seconds });
  for (const inFlight of options.inFlight) await run(closed(inFlight));
  const rate = options.openRate ?? loads[0].ordersPerS / 2;
  if (openSeconds > 0) await run({ kind: 'open', rate, warmS: warmS / 2, seconds: openSeconds });
  if (options.baseline === undefined) return { loads };
  progress('The other build (a minute; its first run installs its packages)');
  const times = { seconds, warmS, openSeconds: openSeconds || seconds };
  const baseline = await measureBaseline(options.baseline, system.urls, times);
  progress(`${baseline.name}: ${baseline.ordersPerS} orders/s, ${baseline.cpuPer1000} CPU-s per 1,000`);
  await run({ kind: 'open', rate: baseline.ordersPerS / 2, warmS: warmS / 2, seconds: times.openSeconds });
  await run(closed(options.inFlight[0]));
  return { loads, baseline };
}

/** The last state in which something was missing, or the first in which nothing was. */
async function settled({ urls }: BenchSystem, placed: readonly string[]) {
  const check = () => checkOrders(urls.client, urls.supplier, placed);
  const sound = await waitFor(
    async () => {
      const checked = await check();
      return isSound(checked.findings) && checked;
    },
    SETTLED_WITHIN_MS,
    500,
  );
  return sound ?? check();
}

const commitOf = () => {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    const changed = execFileSync('git', ['status', '--porcelain', '--', 'apps', 'libs'], {
      encoding: 'utf8',
    });
    return changed ? `${commit} with changes` : commit;
  } catch {
    return 'unknown';
  }
};

const machine = () => ({
  cores: cpus().length,
  cpu: cpus()[0].model.trim(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
});
