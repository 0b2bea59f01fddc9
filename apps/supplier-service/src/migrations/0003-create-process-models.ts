import { createProcessModelsTable } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateProcessModels0003 extends ForwardOnly {
  name = 'CreateProcessModels1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createProcessModelsTable(ROLE));
  }
}
