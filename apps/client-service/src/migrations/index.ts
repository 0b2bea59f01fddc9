import type { MigrationClass } from '@app/persistence';
import { CreateOrders0001 } from './0001-create-orders.js';

export const migrations: MigrationClass[] = [CreateOrders0001];
