import { DEAD_LETTER_CODES, hashId } from '@app/contracts';
import { deadLettersRepository, type UnhandledMessage } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { untilCommitted } from '@app/persistence';
import type { OrderPath } from '../path/order-path.js';

/** Writes what no handler could be given into the dead letters, before the broker may forget it. */
export class UnhandledMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly path: OrderPath<unknown>,
    private readonly logger: Logger,
  ) {}

  async keep({ queue, code, reason, body, event, properties }: UnhandledMessage): Promise<void> {
    // What could be an event of an order goes the one path: it may have to block the order.
    if (event)
      return void (await this.path.event(
        event,
        queue,
        code === 'unknown-type' ? undefined : { code, reason },
      ));
    const letter = {
      // The same body again raises the count of one dead letter.
      id: hashId(body),
      code,
      reason,
      queue,
      body,
      properties,
      type: null,
      orderId: null,
      sequence: null,
    };
    await untilCommitted(() => deadLettersRepository.insert(this.dataSource.manager, [letter]));
    this.logger.warn(
      { queue, code, reason, foreign: DEAD_LETTER_CODES[code].foreign, result: 'dead' },
      'message',
    );
  }
}
