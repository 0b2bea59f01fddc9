import { indexCounterparts } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class IndexCounterparts0011 extends ForwardOnly {
  name = 'IndexCounterparts1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexCounterparts('buyer_id'));
  }
}
