import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoParties } from './demo-parties.js';
import { readSamples, seedFolder } from './samples.js';

/** Writes `demo-parties.json` anew after the samples have changed. */
writeFileSync(
  join(seedFolder(), 'demo-parties.json'),
  `${JSON.stringify(demoParties(readSamples()), null, 2)}\n`,
);
