import { keepJsonAsWritten } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class KeepJsonAsWritten0009 extends ForwardOnly {
  name = 'KeepJsonAsWritten1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepJsonAsWritten);
  }
}
