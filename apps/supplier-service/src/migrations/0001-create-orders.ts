import { createMessagingTables } from '@app/messaging';
import { createOrderTables } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateOrders0001 extends ForwardOnly {
  name = 'CreateOrders1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createOrderTables(ROLE, 'supplier_id'));
    await runner.query(createMessagingTables(ROLE));
  }
}
