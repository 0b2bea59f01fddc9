import { writeFile } from 'node:fs/promises';
import { buildIfStale } from '../../tools/start/build.js';
import { startPrivateServers } from '../support/private-servers.js';
import { optionsOrUsage } from '../support/options-or-usage.js';
import { killApps } from '../support/processes.js';
import { TEST_VARIABLES } from '../support/test-urls.js';
import type { TestUrls } from '../support/test-urls.js';
import { FAULTS, SHORT_FORM } from './cases/index.js';
import { brokenOff, type FaultContext, type Row } from './fault.js';
import { Identity } from './identity.js';
import { runMutants } from './run-mutants.js';
import { readOptions, USAGE, type Options } from './options.js';
import { Random } from './random.js';
import { asJestResults, isClean, markdownTable, sumOf, textTable } from './table.js';

/**
 * `npm run test:faults [-- R3 …] [--seed N] [--short]`: breaks a system of its own on purpose and counts what was
 * lost, doubled, stuck or told differently. Ends with 1 unless all of it is nothing.
 */
process.on('exit', killApps);
// The servers' guard ends them once this process is gone.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));
const say = (line: string) => process.stdout.write(`${line}\n`);
const options = optionsOrUsage(readOptions, USAGE);
say(`seed ${options.seed} (repeat with --seed ${options.seed})`);
await buildIfStale(say);
const servers = await startPrivateServers();
for (const key of Object.keys(TEST_VARIABLES) as (keyof TestUrls)[])
  process.env[TEST_VARIABLES[key]] = servers.urls[key];
const identity = await Identity.start();
const [first, ...others] = options.names;
const common = { servers, identity, short: options.short, say };
const run = first === 'mutants' ? runMutants(common, options.seed, others) : runFaults(options, common);
const isWhole = await run.finally(async () => {
  await identity.stop();
  await servers.dispose();
});
process.exit(isWhole ? 0 : 1);

async function runFaults(
  { names, seed, short, markdown, results }: Options,
  common: Omit<FaultContext, 'random'>,
): Promise<boolean> {
  const wanted = names.length > 0 ? names : short ? SHORT_FORM : FAULTS.map(({ id }) => id);
  const rows: Row[] = [];
  for (const { id, title, run } of FAULTS.filter((fault) => wanted.includes(fault.id))) {
    const startedAt = Date.now();
    // Each fault has random numbers of its own, so that it does the same alone and in a full run.
    const ran = await run({ ...common, random: new Random(seed) }).catch((error: unknown) => [
      brokenOff(id, title, error),
    ]);
    rows.push(...ran);
    if (markdown) await writeFile(markdown, `${markdownTable(rows)}\n`);
    say(`${id} ${title}: ${((Date.now() - startedAt) / 1_000).toFixed(0)} s`);
  }
  say(`\n${textTable(rows)}`);
  if (results) await writeFile(results, JSON.stringify(asJestResults(rows)));
  return rows.length > 0 && isClean(sumOf(rows));
}
