import { createResyncTables } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateResyncs0006 extends ForwardOnly {
  name = 'CreateResyncs1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createResyncTables(ROLE));
  }
}
