import {
  actsFor,
  checkShape,
  eventSource,
  inboxQueue,
  parseSequence,
  refuse,
  type CloudEvent,
  type Command,
  type OrderChange,
  type Reply,
} from '@app/contracts';
import { deadLettersRepository, failpoint, Lane, type OutboxRelay } from '@app/messaging';
import { currentTraceparent, traced, type Logger } from '@app/observability';
import { databaseFailure, mayBeItsOwnFault, stagedTransaction, type LockWait } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { newId } from '../new-id.js';
import { historyRepository } from '../history/history.repository.js';
import { Batch } from './batch.js';
import { deadLetterOf } from './dead-letter-of.js';
import { handleCommand } from './handle-command.js';
import { handleEvent } from './handle-event.js';
import { handleTimer } from './handle-timer.js';
import { inboundName, orderIdOf, type EventFault, type Inbound, type Outcome } from './inbound.js';
import { commandLine, commandResult, eventLine, timerLine } from './log-lines.js';
import { loadBatch } from './load-batch.js';
import { batchSpan, timerSpan } from './path-spans.js';
import { readEvent } from './read-event.js';
import { saveBatch, type Outgoing, type SavedBatch } from './save-batch.js';
import type { PathObserver } from './path-observer.js';
import type { CommandKind, OrderRules } from './message-kind.js';

export interface OrderPathOptions<Needs> {
  rules: OrderRules<Needs>;
  dataSource: DataSource;
  relay: OutboxRelay;
  logger: Logger;
  clock: () => Date;
  /** Told of what has been committed. */
  onChanges?: (changes: readonly OrderChange[]) => void;
  /** Told that the database is back. What it committed without an answer as it went, nobody was told of. */
  onBack?: () => void;
  /** Told that messages to webhooks have been committed. */
  onDeliveries?: () => void;
  observer?: PathObserver;
  batchWindowMs?: number;
  /** How many partitions the other side's inbox has. */
  inboxPartitions?: number;
}

/** Told of what an order hears while it is resyncing; each call ends when its effect is committed. */
export interface ResyncListener {
  /** An event of this side itself has come back from the other one. */
  recalled(event: CloudEvent, sequence: number): Promise<Outcome>;
  /** An event of the other side was parked: the order may have all that it needs now. */
  attempt(orderId: string): Promise<void>;
}

/**
 * The one way in for commands, events and timers: queued, then handled in batches, each in one transaction. A promise
 * resolves once the effect is committed.
 * Source: docs/architecture.md, "The one path".
 */
export class OrderPath<Needs> {
  private readonly lane: Lane<Inbound<Needs>, Outcome>;
  private resync?: ResyncListener;
  private timesHeldCount = 0;
  private readonly commands: Map<string, CommandKind<never, Needs>>;

  constructor(private readonly options: OrderPathOptions<Needs>) {
    this.commands = new Map(options.rules.commands.map((kind) => [kind.pattern, kind]));
    this.lane = new Lane({
      handle: (items, lockWait) => this.handle(items, lockWait),
      onFailure: (item, error) => this.onFailure(item, error),
      onExpired: (item) => this.expired(item),
      onPutOff: (item, error) =>
        options.logger.warn(
          { err: (error as Error).message, source: item.source, order_id: orderIdOf(item) },
          'a message is put off: what it needs is held, or the database fails it',
        ),
      sizeOf,
      onAvailability: (available, error) => this.onAvailability(available, error),
      windowMs: options.batchWindowMs,
    });
  }

  /** @param pattern request pattern of one of the rules' commands */
  async command(pattern: string, command: Command): Promise<Reply> {
    const kind = this.commands.get(pattern) as CommandKind<object, Needs> | undefined;
    if (!kind) throw new Error(`No rule for ${pattern}`);
    // The gateway checks the role too; a mistake there is caught here.
    if (!actsFor(this.options.rules.side, command)) return refuse('role-not-allowed');
    const checked = checkShape(kind.body, command.body);
    if ('faults' in checked) return refuse('invalid-request', { errors: checked.faults });
    const orderId = kind.create ? newId() : (command.orderId ?? '');
    const traceparent = currentTraceparent() ?? command.traceparent;
    const outcome = await this.lane.enqueue({
      source: 'command',
      kind,
      command: { ...command, traceparent, body: checked.value },
      orderId,
    });
    const reply = outcome.verdict === 'replied' ? outcome.reply : refuse('internal-error');
    this.options.logger.info(commandLine(pattern, command, reply, orderId), 'command');
    this.options.observer?.command(pattern, commandResult(reply));
    return reply;
  }

  /** @param fault set where something outside has already found that the event cannot be applied */
  async event(
    event: CloudEvent,
    queue = inboxQueue(this.options.rules.service),
    fault?: EventFault,
  ): Promise<Outcome> {
    const sequence = parseSequence(event.sequence) ?? 0;
    if (event.source === eventSource(this.options.rules.service) && sequence > 0 && this.resync)
      return this.resync.recalled(event, sequence);
    const read = fault ? { fault } : this.read(event);
    const outcome = await this.lane.enqueue({
      source: 'event',
      event,
      sequence,
      queue,
      traceparent: currentTraceparent(),
      ...read,
    });
    if ('resyncing' in outcome) await this.resync?.attempt(event.subject);
    this.options.observer?.event(event, outcome);
    const line = eventLine(event, sequence, outcome, this.options.rules.side);
    if (outcome.verdict === 'dead') this.options.logger.warn({ ...line, ...outcome.fault }, 'event');
    else this.options.logger.info(line, 'event');
    return outcome;
  }

  async timer(orderId: string, element: string): Promise<Outcome> {
    return traced(
      () => `timer ${element}`,
      () => timerSpan(orderId),
      async (span) => {
        const traceparent = span?.traceparent;
        const outcome = await this.lane.enqueue({ source: 'timer', orderId, element, traceparent });
        this.options.logger.info(timerLine(orderId, element, outcome, traceparent), 'timer');
        this.options.observer?.timer(element, outcome);
        return outcome;
      },
    );
  }

  /** Publishes the order's own events again, unchanged, from a sequence on. */
  async resend(orderId: string, fromSequence: number): Promise<Outcome> {
    const outcome = await this.lane.enqueue({ source: 'resend', orderId, fromSequence });
    this.options.logger.info(
      { order_id: orderId, correlation_id: orderId, fromSequence, result: outcome.verdict },
      'resend',
    );
    return outcome;
  }

  /** Waits until everything that came in before is committed. */
  async barrier(orderId: string): Promise<void> {
    await this.lane.enqueue({ source: 'barrier', orderId });
  }

  /** Sets who is told of what resyncing orders hear; it is made after the path, which it needs itself. */
  resyncWith(resync: ResyncListener): void {
    this.resync = resync;
  }

  get waiting(): number {
    return this.lane.waiting;
  }

  /** How often a batch has met no database, since the process began. */
  get timesHeld(): number {
    return this.timesHeldCount;
  }

  close(): Promise<void> {
    return this.lane.close();
  }

  /** The rule for an event, or why there is none. */
  readonly read = (event: CloudEvent) => readEvent(this.options.rules, event);

  private onAvailability(available: boolean, error?: unknown): void {
    const { logger } = this.options;
    if (available) {
      logger.info('the database is available again');
      return this.tellOfUnanswered();
    }
    this.timesHeldCount += 1;
    logger.warn({ err: (error as Error).message }, 'the database is away: holding what came in');
  }

  private handle(items: readonly Inbound<Needs>[], lockWait?: LockWait): Promise<Outcome[]> {
    return traced(
      () => 'batch',
      () => batchSpan(items),
      () => this.transact(items, lockWait),
    );
  }

  private async transact(items: readonly Inbound<Needs>[], lockWait?: LockWait): Promise<Outcome[]> {
    const { relay, observer } = this.options;
    const begun = performance.now();
    const names = () => items.map(inboundName);
    const confirmed = relay.takeConfirmed();
    const { outcomes, saved } = await this.decideAndSave(items, { confirmed, names, lockWait }).catch(
      (error: unknown) => {
        relay.giveBack(confirmed);
        observer?.batchFailed(databaseFailure(error) ?? 'defect');
        throw error;
      },
    );
    failpoint('after-commit', names);
    observer?.batch(items.length, (performance.now() - begun) / 1_000);
    this.committed(saved);
    return outcomes;
  }

  private decideAndSave(
    items: readonly Inbound<Needs>[],
    {
      confirmed,
      names,
      lockWait,
    }: { confirmed: readonly string[]; names: () => string[]; lockWait?: LockWait },
  ): Promise<{ outcomes: Outcome[]; saved: SavedBatch }> {
    const { rules, dataSource, clock, inboxPartitions } = this.options;
    return stagedTransaction(dataSource, {
      load: (manager) => loadBatch(manager, { rules, items, now: clock(), readParked: this.read }),
      save: async (manager, loaded, commit) => {
        const batch = new Batch(rules, loaded, newId);
        const outcomes = items.map((item) => this.decide(batch, item));
        const saved = await saveBatch(manager, batch, { confirmed, inboxPartitions }, async () => {
          failpoint('before-commit', names);
          await commit();
        });
        return { outcomes, saved };
      },
      lockWait,
    });
  }

  private decide(batch: Batch<Needs>, item: Inbound<Needs>): Outcome {
    switch (item.source) {
      case 'command':
        return { verdict: 'replied', reply: this.reply(batch, item) };
      case 'event':
        return handleEvent(batch, item, this.read);
      case 'timer':
        return handleTimer(batch, item.orderId, item.element, item.traceparent);
      case 'resend': {
        const inHand = batch.take(item.orderId);
        if (!inHand.order) return { verdict: 'ignored' };
        inHand.resendFrom = Math.min(item.fromSequence, inHand.resendFrom ?? Infinity);
        return { verdict: 'applied' };
      }
      case 'barrier':
        return { verdict: 'ignored' };
    }
  }

  /** A defect in one command's rule is answered to its caller and touches no neighbour. */
  private reply(batch: Batch<Needs>, item: Extract<Inbound<Needs>, { source: 'command' }>): Reply {
    try {
      return handleCommand(batch, item);
    } catch (error) {
      this.options.logger.error(
        { err: error, order_id: item.orderId, command: item.kind.name },
        'a command failed',
      );
      return refuse('internal-error');
    }
  }

  /** Publishes what is committed, and tells those who wait for it. */
  committed({ outgoing, changes, deliveries, moves }: SavedBatch): void {
    const { observer, onChanges, onDeliveries } = this.options;
    for (const { from, to } of moves) observer?.moved(from, to);
    this.publish(outgoing);
    onChanges?.(changes);
    if (deliveries > 0) onDeliveries?.();
  }

  /** What the database committed without an answer as it went, nobody was told of. */
  tellOfUnanswered(): void {
    this.options.onBack?.();
  }

  private publish(outgoing: readonly Outgoing[]): void {
    const { relay, dataSource, logger } = this.options;
    for (const { row, events } of outgoing) {
      if (events) relay.publish(row.id, events);
      else
        historyRepository
          .sentEvents(dataSource.manager, row.events)
          .then((stored) => relay.publish(row.id, stored))
          .catch((error: Error) => logger.warn({ err: error.message }, 'a resend waits for the sweeper'));
    }
  }

  /** Called for an item whose statements failed in a batch of its own. */
  private async onFailure(item: Inbound<Needs>, error: unknown): Promise<Outcome> {
    this.options.logger.error({ err: error, source: item.source }, 'a message failed');
    if (item.source === 'command') return { verdict: 'replied', reply: refuse('internal-error') };
    if (item.source !== 'event') return { verdict: 'ignored' };
    const fault: EventFault = { code: 'defect', reason: String(error) };
    const [outcome] = await this.handle([{ ...item, kind: undefined, fault }]).catch((later: unknown) => {
      if (databaseFailure(later) === 'away' && !mayBeItsOwnFault(later)) throw later;
      return [];
    });
    if (outcome) return outcome;
    // Even blocking the order, or parking the event, failed. It is kept by itself, or the broker would deliver it for
    // ever.
    const letter = deadLetterOf(item.event, item.queue, fault);
    await deadLettersRepository.insert(this.options.dataSource.manager, [letter]);
    return { verdict: 'dead', fault };
  }

  /** The caller waits no longer, and may have been told that the outcome is unknown: the command is not begun. */
  private expired(item: Inbound<Needs>): Outcome | undefined {
    if (item.source !== 'command' || item.command.deadline > Date.now()) return undefined;
    return { verdict: 'replied', reply: refuse('outcome-unknown') };
  }
}

/** Roughly, in bytes: measuring exactly would cost a second serialization of every message. */
function sizeOf<Needs>(item: Inbound<Needs>): number {
  const { lines, quotation }: { lines?: unknown[]; quotation?: { lines?: unknown[] } } = bodyOf(item);
  return 1_000 + 300 * (lines?.length ?? quotation?.lines?.length ?? 0);
}

function bodyOf<Needs>(item: Inbound<Needs>): object {
  if (item.source === 'command') return item.command.body;
  return item.source === 'event' ? item.event.data : {};
}
