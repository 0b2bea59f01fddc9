import { migrate } from '@app/persistence';
import { migrations } from './migrations/index.js';

/** @param adminUrl of the supplier's database */
export const migrateSupplierDatabase = (adminUrl: string): Promise<string[]> =>
  migrate({ adminUrl, ownerRole: 'supplier_owner', migrations });
