import { ForwardOnly } from '@app/persistence';
import { indexDueDeliveries } from '@app/webhook';
import type { QueryRunner } from 'typeorm';

export class IndexDueDeliveries0010 extends ForwardOnly {
  name = 'IndexDueDeliveries1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexDueDeliveries);
  }
}
