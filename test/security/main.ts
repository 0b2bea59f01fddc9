import { buildIfStale } from '../../tools/start/build.js';
import { optionsOrUsage } from '../support/options-or-usage.js';
import { startPrivateServers } from '../support/private-servers.js';
import { startSystem, type System } from '../support/system.js';
import { TEST_VARIABLES, type TestUrls } from '../support/test-urls.js';
import { runFuzz } from './fuzz/run-fuzz.js';
import { checkIsolation } from './isolation/check-isolation.js';
import { checkStreams } from './isolation/check-streams.js';
import { prepareIsolationParties } from './isolation/isolation-parties.js';
import { runModelCheck } from './model/run-model-check.js';
import { PARTS, readOptions, USAGE, type Options, type Part } from './options.js';

/**
 * `npm run test:fuzz [-- isolation|model|fuzz …] [--seed N]`: other companies, random sequences of commands and random
 * requests against a system of its own. Ends with 1 unless nothing was found.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

/** @returns what was found, one text each */
const run: Record<Part, (system: System, options: Options) => Promise<string[]>> = {
  async isolation(system) {
    const parties = await prepareIsolationParties(system);
    const { operations, calls, findings } = await checkIsolation(parties);
    const streams = await checkStreams(parties);
    say(`isolation: ${operations} operations, ${calls} calls, ${streams.length + findings.length} findings`);
    return [...findings, ...streams];
  },
  async model(system, { seed, runs, commands, path }) {
    const report = await runModelCheck(system, { seed, runs, commands, path });
    say(`model: seed ${seed}, ${report.runs} sequences, ${report.commands} commands`);
    return report.finding ? [report.finding] : [];
  },
  async fuzz(system, { seed, requests, operation }) {
    const report = await runFuzz(system, { seed, requests, operation });
    const statuses = JSON.stringify(report.byStatus);
    say(`fuzz: seed ${seed}, ${report.requests} requests, slowest ${report.slowestMs} ms, ${statuses}`);
    return report.findings;
  },
};

const options = optionsOrUsage(readOptions, USAGE);
say(`seed ${options.seed} (repeat with --seed ${options.seed})`);
await buildIfStale(say);
const given = process.env[TEST_VARIABLES.postgresAdminUrl] !== undefined;
const servers = given ? undefined : await startPrivateServers();
for (const key of Object.keys(TEST_VARIABLES) as (keyof TestUrls)[])
  process.env[TEST_VARIABLES[key]] ??= servers?.urls[key];
const system = await startSystem({ foreignEvents: true });
const findings: string[] = [];
try {
  for (const part of PARTS.filter((each) => options.parts.length === 0 || options.parts.includes(each))) {
    const startedAt = Date.now();
    findings.push(...(await run[part](system, options)));
    say(`${part}: ${Math.round((Date.now() - startedAt) / 1_000)} s`);
  }
} finally {
  await system.stop();
  await servers?.dispose();
}
for (const finding of findings) say(`\n${finding}`);
say(`\n${findings.length} findings`);
process.exit(findings.length > 0 ? 1 : 0);
