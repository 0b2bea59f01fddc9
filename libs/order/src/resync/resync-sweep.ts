import {
  ALL_ORDERS,
  counterpartOf,
  SEQUENCES_REQUESTED_KEY,
  type OrderSequencesRequested,
  type ServiceName,
} from '@app/contracts';
import { Repeat, resendPauseMs, type EventPublisher } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { orderRepository } from '../order/order.repository.js';
import type { OrderPath } from '../path/order-path.js';
import type { ControlSender } from './control-sender.js';
import type { Resync } from './resync.js';
import { resyncRepository, type DueResync } from './resync.repository.js';

/** Shorter: more looks at a table that is nearly always empty. Longer: an operator waits that much longer. */
const SWEEP_EVERY_MS = 1_000;
const SWEEP_ROWS = 100;

export interface ResyncSweepOptions {
  service: ServiceName;
  dataSource: DataSource;
  publisher: Pick<EventPublisher, 'unavailability'>;
  control: ControlSender;
  path: OrderPath<unknown>;
  resync: Resync;
  clock: () => Date;
  logger: Logger;
}

/** Asks the other side what orders that are resyncing have forgotten, again until it has come. */
export class ResyncSweep {
  private readonly repeat: Repeat;

  constructor(private readonly options: ResyncSweepOptions) {
    this.repeat = new Repeat(
      () => this.sweep(),
      SWEEP_EVERY_MS,
      (error) => options.logger.warn({ err: error.message }, 'resync sweep failed'),
    );
  }

  start(): void {
    this.repeat.start();
  }

  stop(): Promise<void> {
    return this.repeat.stop();
  }

  private async sweep(): Promise<void> {
    const { dataSource, publisher, clock, path, logger } = this.options;
    if (publisher.unavailability()) return;
    let due: DueResync[];
    do {
      due = await dataSource.transaction((manager) =>
        resyncRepository.takeDue(manager, clock(), SWEEP_ROWS, resendPauseMs),
      );
      await Promise.all(due.map((each) => this.ask(each)));
    } while (due.length === SWEEP_ROWS && !this.repeat.isStopping);
    if (!(await resyncRepository.endService(dataSource.manager))) return;
    logger.warn('resync of the whole service ends');
    for (const event of await resyncRepository.heldBeginnings(dataSource.manager)) await path.event(event);
  }

  private ask({ orderId, since, isMarking }: DueResync): Promise<void> {
    if (since === null) return this.askForOrder(orderId);
    return isMarking ? this.options.resync.goOn(since) : this.askForSequences(since);
  }

  /** Asks for both sides' events, each from the last one known here: it shows whether both sides mean the same one. */
  private async askForOrder(orderId: string): Promise<void> {
    const { service, dataSource, resync, control } = this.options;
    await resync.attempt(orderId);
    const row = await resyncRepository.find(dataSource.manager, orderId);
    if (!row) return;
    const order = await orderRepository.find(dataSource.manager, orderId);
    const from = (known: number, told: number | undefined) => Math.max(Math.min(known, told ?? known), 1);
    const theirs = from(order?.receivedSequence ?? 0, row.told?.sent);
    await control.askToResend(orderId, { fromSequence: theirs, sender: counterpartOf(service) });
    const own = from(order?.sentSequence ?? 0, row.told?.received);
    await control.askToResend(orderId, { fromSequence: own, sender: service });
  }

  private askForSequences(since: Date): Promise<void> {
    const data: OrderSequencesRequested = { since: since.toISOString() };
    const { control } = this.options;
    return control.send(control.message(SEQUENCES_REQUESTED_KEY, ALL_ORDERS, data));
  }
}
