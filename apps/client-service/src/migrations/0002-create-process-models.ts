import { createProcessModelsTable } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateProcessModels0002 extends ForwardOnly {
  name = 'CreateProcessModels1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createProcessModelsTable(ROLE));
  }
}
