import { createOrderSearch, indexEndedOrders, partitionHistory } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

/** History by month, and indexes that stay cheap where orders pile up. Rewrites the history: minutes for millions. */
export class PrepareForGrowth0005 extends ForwardOnly {
  name = 'PrepareForGrowth1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    const [first] = (await runner.query('SELECT order_id FROM order_history ORDER BY order_id LIMIT 1')) as {
      order_id: string;
    }[];
    await runner.query(partitionHistory(ROLE, first?.order_id, new Date()));
    await runner.query(indexEndedOrders('supplier_id'));
    await runner.query(createOrderSearch(ROLE, 'supplier_id'));
  }
}
