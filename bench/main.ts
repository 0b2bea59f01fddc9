import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildIfStale } from '../tools/start/build.js';
import { checkoutFolder } from '../tools/infra/places.js';
import { optionsOrUsage } from '../test/support/options-or-usage.js';
import { LoadDriver } from './driver/load-driver.js';
import { isSound } from './measure/check-orders.js';
import { readOptions, USAGE, type BenchOptions } from './options.js';
import { describeRun } from './report/describe-run.js';
import { appendResult } from './report/result.js';
import { writePerformancePage } from './report/performance-page.js';
import { runBench } from './run.js';
import { killBenchApps } from './system/bench-app.js';
import { startBenchSystem } from './system/bench-system.js';

process.on('exit', killBenchApps);
// The servers' guard ends them once this process is gone, and the load driver ends with its channel.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run bench`: starts everything, measures it, ends it. @returns the exit code */
async function bench(options: BenchOptions): Promise<number> {
  if (options.profileFolder) await mkdir(options.profileFolder, { recursive: true });
  await buildIfStale(print);
  const system = await startBenchSystem(options, print);
  const driver = new LoadDriver();
  try {
    const result = await runBench(system, driver, options, print);
    await appendResult(result);
    await writePerformancePage(join(checkoutFolder(), 'docs'));
    print(`\n${describeRun(result)}`);
    const isGood = isSound(result.findings) && result.failures === 0;
    if (!isGood) print('\nThis run has failed: orders were lost, doubled, disagree or did not get through.');
    return isGood ? 0 : 1;
  } finally {
    await driver.stop();
    await system.stop();
  }
}

const options = optionsOrUsage(readOptions, USAGE);
// Profiles are written by the apps, whose folder may be another one.
const profileFolder = options.profileFolder && resolve(options.profileFolder);
process.exit(await bench({ ...options, profileFolder }));
