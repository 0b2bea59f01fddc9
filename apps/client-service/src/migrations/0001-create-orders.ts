import { createMessagingTables } from '@app/messaging';
import { createOrderTables } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateOrders0001 extends ForwardOnly {
  name = 'CreateOrders1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createOrderTables(ROLE, 'buyer_id'));
    await runner.query(createMessagingTables(ROLE));
    await runner.query(`
      CREATE TABLE buyers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        order_counter bigint NOT NULL DEFAULT 0
      );
      GRANT SELECT, INSERT, UPDATE ON buyers TO ${ROLE};
    `);
  }
}
