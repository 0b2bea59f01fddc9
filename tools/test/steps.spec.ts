import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '../infra/places.js';
import { STEPS } from './steps.js';

const { scripts } = JSON.parse(readFileSync(join(checkoutFolder(), 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Build what the tests with servers run, or need servers themselves. */
const WITH_SERVERS = ['build', 'test:integration', 'test:e2e', 'test:browser', 'test:faults'];

it('`npm run check` runs every step that needs no servers, in the same order, after what looks at the code', () => {
  const [first, ...run] = [...scripts.check.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
  expect(first).toBe('check:static');
  expect(run).toEqual(STEPS.map(({ script }) => script).filter((script) => !WITH_SERVERS.includes(script)));
});

it('the contract is that of the code as it is now, not as it was last built', () => {
  expect(scripts.contract).toMatch(/^npm run --silent openapi:check /);
  expect(scripts['openapi:check']).toMatch(/^nest build gateway /);
});
