import { Repeat } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { timerRepository } from '../order/timers.repository.js';
import type { OrderPath } from '../path/order-path.js';
import type { InboxGate } from './inbox-gate.js';

const SWEEP_EVERY_MS = 500;
const SWEEP_ROWS = 100;

export interface TimerSweepOptions {
  dataSource: DataSource;
  path: OrderPath<unknown>;
  gate: InboxGate;
  clock: () => Date;
  logger: Logger;
}

/**
 * Hands due timers to the one path. They wait, after boot and after a reconnect, until the messages that were in the
 * inbox then are settled: an outage never makes a deadline win over an answer that had already arrived.
 */
export class TimerSweep {
  private readonly repeat: Repeat;

  constructor(private readonly options: TimerSweepOptions) {
    this.repeat = new Repeat(
      () => this.sweep(),
      SWEEP_EVERY_MS,
      (error) => options.logger.warn({ err: error.message }, 'timer sweep failed'),
    );
  }

  start(): void {
    this.repeat.start();
  }

  stop(): Promise<void> {
    return this.repeat.stop();
  }

  private async sweep(): Promise<void> {
    const { dataSource, path, gate, clock } = this.options;
    if (!(await gate.isOpen())) return;
    const due = await timerRepository.due(dataSource.manager, clock(), SWEEP_ROWS).catch((error: unknown) => {
      // While the database is away, answers wait in the inbox as they do while the broker is.
      gate.close();
      throw error;
    });
    await Promise.all(due.map(({ orderId, element }) => path.timer(orderId, element)));
  }
}
