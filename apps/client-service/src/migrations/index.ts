import type { MigrationClass } from '@app/persistence';
import { CreateOrders0001 } from './0001-create-orders.js';
import { CreateProcessModels0002 } from './0002-create-process-models.js';

export const migrations: MigrationClass[] = [CreateOrders0001, CreateProcessModels0002];
