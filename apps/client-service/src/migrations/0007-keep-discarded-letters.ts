import { keepDiscardedLetters } from '@app/messaging';
import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

export class KeepDiscardedLetters0007 extends ForwardOnly {
  name = 'KeepDiscardedLetters1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepDiscardedLetters);
  }
}
