import { indexCounterparts } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class IndexCounterparts0013 extends ForwardOnly {
  name = 'IndexCounterparts1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexCounterparts('supplier_id'));
  }
}
