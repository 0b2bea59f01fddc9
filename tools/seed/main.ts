import { seedDemo } from './seed.js';

/** Equals what `npm run infra` starts. */
const ADMIN_URL = 'postgresql://procmetier@127.0.0.1:20432/postgres';

const database = (name: string): string => {
  const url = new URL(process.env.POSTGRES_ADMIN_URL || ADMIN_URL);
  url.pathname = `/${name}`;
  return url.href;
};

/** `npm run seed`. */
async function main(): Promise<void> {
  const { buyers, suppliers, prices } = await seedDemo(
    { adminUrl: database('procmetier_client'), ownerRole: 'client_owner' },
    { adminUrl: database('procmetier_supplier'), ownerRole: 'supplier_owner' },
  );
  process.stdout.write(`Demo data: ${buyers} buyers, ${suppliers} suppliers, ${prices} prices\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`seed: ${error.message}\n`);
  process.exitCode = 1;
});
