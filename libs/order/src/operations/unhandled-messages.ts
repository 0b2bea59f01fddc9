import { createHash } from 'node:crypto';
import { DEAD_LETTER_CODES } from '@app/contracts';
import { deadLettersRepository, type UnhandledMessage } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { untilCommitted } from '@app/persistence';
import type { OrderPath } from '../path/order-path.js';

/** An id that the same body gets again, so that a repeat raises the count of one dead letter. */
function idOf(body: string): string {
  const hex = createHash('sha256').update(body).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

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
      id: idOf(body),
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
