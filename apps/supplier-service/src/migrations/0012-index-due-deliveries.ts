import { ForwardOnly } from '@app/persistence';
import { indexDueDeliveries } from '@app/webhook';
import type { QueryRunner } from 'typeorm';

export class IndexDueDeliveries0012 extends ForwardOnly {
  name = 'IndexDueDeliveries1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexDueDeliveries);
  }
}
