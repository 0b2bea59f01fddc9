import { keepJsonAsWritten } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class KeepJsonAsWritten0008 extends ForwardOnly {
  name = 'KeepJsonAsWritten1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepJsonAsWritten);
  }
}
