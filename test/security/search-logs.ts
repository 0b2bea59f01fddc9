import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogWatch } from './log-watch.js';

/** Reads what the apps of a whole run have printed (`test/support/log-files.ts`); fails where it should not be there. */
const [, , folder] = process.argv;
const watch = new LogWatch();
const names = readdirSync(folder);
for (const name of names) watch.listener()(readFileSync(join(folder, name), 'utf8'));
const findings = watch.findings();
process.stdout.write(
  `Logs of the run: ${watch.lines} lines of ${names.length} apps, ${findings.length} with what no log may hold\n`,
);
for (const finding of findings) process.stderr.write(`${finding}\n`);
// Nothing to read means that the search is broken, and not that all is well.
process.exitCode = findings.length > 0 || watch.lines === 0 ? 1 : 0;
