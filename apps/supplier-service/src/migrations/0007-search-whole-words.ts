import { searchWholeWords } from '@app/order';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class SearchWholeWords0007 extends ForwardOnly {
  name = 'SearchWholeWords1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchWholeWords);
  }
}
