import { searchWholeWords } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class SearchWholeWords0006 extends ForwardOnly {
  name = 'SearchWholeWords1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchWholeWords);
  }
}
