import { migrate } from '@app/persistence';
import { migrations } from './migrations/index.js';

/** @param adminUrl of the client's database */
export const migrateClientDatabase = (adminUrl: string): Promise<string[]> =>
  migrate({ adminUrl, ownerRole: 'client_owner', migrations });
