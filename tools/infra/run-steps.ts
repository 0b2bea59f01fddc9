import { endWithMessage } from './end-with-message.js';
import { InfraError } from './infra-error.js';
import { printProgress } from './progress.js';
import { readSettings } from './settings.js';
import { STEPS, isStepName } from './steps.js';

/**
 * Does the steps that are named, on servers that run already, and ends: how a deployment prepares its servers.
 * `npm run migrate` is this with "migrations", `npm run seed` with "demo-data", `npm run retention` with "retention".
 */
async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !isStepName(name));
  if (names.length === 0 || unknown !== undefined) {
    throw new InfraError(`Name one or more of these steps: ${Object.keys(STEPS).join(', ')}`);
  }
  const settings = readSettings();
  for (const name of names.filter(isStepName)) await STEPS[name](settings, printProgress);
}

await main(process.argv.slice(2)).catch(endWithMessage);
