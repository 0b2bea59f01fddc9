import { createOrderSearch, indexEndedOrders, partitionHistory } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

/** History by month, and indexes that stay cheap where orders pile up. Rewrites the history: minutes for millions. */
export class PrepareForGrowth0005 implements MigrationInterface {
  name = 'PrepareForGrowth1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    const [first] = (await runner.query('SELECT order_id FROM order_history ORDER BY order_id LIMIT 1')) as {
      order_id: string;
    }[];
    await runner.query(partitionHistory(ROLE, first?.order_id, new Date()));
    await runner.query(indexEndedOrders('supplier_id'));
    await runner.query(createOrderSearch(ROLE, 'supplier_id'));
  }

  /** Forward only: a history is not rewritten twice by a tool. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
