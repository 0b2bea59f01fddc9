import { readFile, writeFile } from 'node:fs/promises';
import { SERVICES } from '@app/contracts';
import { withClient } from '../../tools/infra/database-client.js';
import { readSchema } from '../../tools/schema/read-schema.js';
import { prepareGround, type Ground } from '../support/ground.js';

/** `npm run schema` is this test, writing what it otherwise compares. */
const WRITES = process.env.WRITE_SCHEMA === 'true';

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.clear());

it.each(SERVICES)('docs/schema/ has the tables of %s as its migrations leave them', async (service) => {
  const schema = await withClient(ground.databases[service].adminUrl, readSchema);
  const file = `docs/schema/${service}.sql`;
  const content = `-- The database of ${service} after all migrations. Written by \`npm run schema\`.\n-- The history's partitions, one a month and order_history_default, are left out.\n\n${schema}`;
  if (WRITES) await writeFile(file, content);
  expect(await readFile(file, 'utf8')).toBe(content);
});
