import { createResyncTables } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateResyncs0005 extends ForwardOnly {
  name = 'CreateResyncs1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createResyncTables(ROLE));
  }
}
