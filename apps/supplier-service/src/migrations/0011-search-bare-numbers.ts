import { searchBareNumbers } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class SearchBareNumbers0011 extends ForwardOnly {
  name = 'SearchBareNumbers1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchBareNumbers('supplier_id'));
  }
}
