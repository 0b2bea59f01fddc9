import { Repeat, waitAtMost } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { ProcessModels } from '@app/process';
import type { DataSource } from 'typeorm';
import { timerRepository, type DueTimer } from '../order/timers.repository.js';
import type { OrderPath } from '../path/order-path.js';
import type { InboxGate } from './inbox-gate.js';

const SWEEP_EVERY_MS = 500;
const SWEEP_ROWS = 100;
/** Longer than a batch takes in which a statement does; what takes longer waits for what somebody holds. */
const HANDLED_WITHIN_MS = 15_000;

export interface TimerSweepOptions {
  dataSource: DataSource;
  path: OrderPath<unknown>;
  gate: InboxGate;
  models: ProcessModels;
  clock: () => Date;
  logger: Logger;
}

const nameOf = ({ orderId, element }: DueTimer) => `${orderId} ${element}`;

/**
 * Hands due timers to the one path. They wait, after boot and after a reconnect, until the messages that were in the
 * inbox then are settled: an outage never makes a deadline win over an answer that had already arrived.
 */
export class TimerSweep {
  private readonly repeat: Repeat;
  /** Where the next page begins: a timer that could not be handled stays due, and must not hide those behind it. */
  private last?: DueTimer;
  private readonly toldOf = new Set<string>();
  /** What a sweep has left waiting in the path: no later one waits for it. */
  private readonly inHand = new Set<string>();

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
    const { dataSource, gate, clock } = this.options;
    if (!(await gate.isOpen())) return;
    const due = await timerRepository
      .due(dataSource.manager, clock(), SWEEP_ROWS, this.last)
      .catch((error: unknown) => {
        // While the database is away, answers wait in the inbox as they do while the broker is.
        gate.close();
        throw error;
      });
    this.last = due.length === SWEEP_ROWS ? due.at(-1) : undefined;
    const able = due.filter((timer) => !this.inHand.has(nameOf(timer)) && this.canStep(timer));
    const handled = Promise.all(able.map((timer) => this.fire(timer)));
    await waitAtMost(handled, HANDLED_WITHIN_MS);
  }

  private async fire(timer: DueTimer): Promise<void> {
    const name = nameOf(timer);
    this.inHand.add(name);
    await this.options.path.timer(timer.orderId, timer.element).finally(() => this.inHand.delete(name));
  }

  /** Each order is named once in the life of the process. */
  private canStep({ orderId, element, modelVersion }: DueTimer): boolean {
    const { models, logger } = this.options;
    if (models.get(modelVersion)) return true;
    if (!this.toldOf.has(orderId))
      logger.error(
        { order_id: orderId, element, model: modelVersion },
        'a due timer stands still: the file of its process model is missing',
      );
    this.toldOf.add(orderId);
    return false;
  }
}
