import { urlOf } from '../infra/databases.js';
import { readSettings } from '../infra/settings.js';
import { seedDemo } from './seed.js';

/** `npm run seed`. */
async function main(): Promise<void> {
  const { postgresAdminUrl, databases } = readSettings();
  const target = ({ database, owner }: { database: string; owner: string }) => ({
    adminUrl: urlOf(postgresAdminUrl, database),
    ownerRole: owner,
  });
  const { buyers, suppliers, prices } = await seedDemo(
    target(databases['client-service']),
    target(databases['supplier-service']),
  );
  process.stdout.write(`Demo data: ${buyers} buyers, ${suppliers} suppliers, ${prices} prices\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`seed: ${error.message}\n`);
  process.exitCode = 1;
});
