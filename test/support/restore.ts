import type { ServiceName } from '@app/contracts';
import { createDatabase, type TestDatabase } from './servers.js';
import type { Services } from './services.js';

/** A copy of a service's database, as a backup is. */
export type Backup = TestDatabase;

/** Copies a service's database while the service stands still for a moment, and lets it go on. */
export async function backUp(services: Services, service: ServiceName): Promise<Backup> {
  await services.app(service).close();
  const backup = await createDatabase(service, services.databases[service].name);
  await services.reopen(service);
  return backup;
}

/**
 * Puts a backup in the place of a service's database, which is gone for good; the service is closed and stays so.
 * Nobody may use the backup afterwards.
 */
export async function restore(services: Services, service: ServiceName, backup: Backup): Promise<void> {
  await services.app(service).close();
  const lost = services.databases[service];
  services.databases[service] = backup;
  await lost.drop();
}
