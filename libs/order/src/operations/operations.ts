import {
  pageOf,
  refuse,
  type Command,
  type DeadLetter,
  type DeadLetterDetail,
  type DeadLetterNamed,
  type DiscardDeadLetter,
  type ListDeadLetters,
  type Page,
  type RedriveResult,
  type Reply,
  type ResendOrder,
  type ResendResult,
  type ResyncOrder,
  type ResyncOrderResult,
  type ResyncService,
  type ResyncServiceResult,
} from '@app/contracts';
import {
  deadLettersRepository,
  readEvents,
  runOnce,
  runRepeatable,
  type DeadLetterPosition,
} from '@app/messaging';
import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import { orderRepository } from '../order/order.repository.js';
import type { OrderPath } from '../path/order-path.js';
import { isSortKey } from '../reads/list-cursor.js';
import type { ControlSender } from '../resync/control-sender.js';
import { resyncedSince, type Resync } from '../resync/resync.js';

/** For a dead letter that is an event of this side: it came back in a resync, and could not be taken back. */
const OWN_EVENT = {
  code: 'unexpected-event',
  reason: 'It is an event of this side: resync the order instead',
};

/** A moment after the backup would leave out orders that ended in between: what was forgotten of them would be lost. */
const LIES_AHEAD = {
  pointer: '/since',
  code: 'too-large',
  detail: 'must be the moment at which the backup began, which lies behind',
};

const isPosition = (content: unknown): content is DeadLetterPosition => {
  const [at, id, ...rest] = content as unknown[];
  return isSortKey(at) && isUUID(id, 'loose') && rest.length === 0;
};

export interface OperationsOptions {
  dataSource: DataSource;
  path: OrderPath<unknown>;
  control: ControlSender;
  resync: Resync;
  clock: () => Date;
}

/** What operators can do on one service: look at dead letters, redrive or discard them, and have events sent again. */
export class Operations {
  constructor(private readonly options: OperationsOptions) {}

  listDeadLetters({ code, discarded, ...page }: ListDeadLetters): Promise<Reply<Page<DeadLetter>>> {
    const { manager } = this.options.dataSource;
    return pageOf(page, isPosition, async (limit, before) => {
      const found = await deadLettersRepository.list(manager, { limit, before, code, discarded });
      return found.map(({ at, ...item }) => ({ item, place: [at, item.id] }));
    });
  }

  async getDeadLetter({ id }: DeadLetterNamed): Promise<Reply<DeadLetterDetail>> {
    const letter = await deadLettersRepository.get(this.options.dataSource.manager, id);
    return letter ? { result: letter } : refuse('dead-letter-not-found');
  }

  /**
   * Hands the message to the one path again, with its own id: what was applied meanwhile counts as a duplicate.
   * The dead letter is gone unless the message failed again.
   */
  redrive(command: Command, body: DeadLetterNamed): Promise<Reply<RedriveResult>> {
    return runRepeatable(this.options.dataSource, command, () => this.handAgain(body));
  }

  private async handAgain({ id }: DeadLetterNamed): Promise<Reply<RedriveResult>> {
    const { manager } = this.options.dataSource;
    const letter = await deadLettersRepository.get(manager, id);
    if (!letter || letter.discarded) return refuse('dead-letter-not-found');
    const [read] = readEvents(Buffer.from(letter.body), undefined);
    if ('fault' in read) return { result: { id, verdict: 'dead', ...read.fault } };
    const outcome = await this.options.path.event(read.event, letter.queue);
    if (outcome.verdict === 'ignored' || outcome.verdict === 'replied')
      return { result: { id, verdict: 'dead', ...OWN_EVENT } };
    if (outcome.verdict === 'dead') return { result: { id, verdict: 'dead', ...outcome.fault } };
    await deadLettersRepository.delete(manager, [id]);
    return { result: { id, verdict: outcome.verdict } };
  }

  /** Takes it out of those that wait; it stays to be read, with who let it go, when and why. */
  discard(command: Command, { id, note }: DiscardDeadLetter): Promise<Reply<DeadLetter>> {
    return runOnce(this.options.dataSource, command, async (manager) => {
      const letter = await deadLettersRepository.get(manager, id);
      if (!letter || letter.discarded) return refuse('dead-letter-not-found');
      if (!letter.foreign) return refuse('dead-letter-not-foreign');
      const discarded = { by: command.actor.subject, note };
      const result = await deadLettersRepository.discard(manager, letter.id, discarded);
      return result ? { result } : refuse('dead-letter-not-found');
    });
  }

  /** Sends the order's own events again and asks the other side for its own, both from a sequence on. */
  resend(command: Command, { orderId, fromSequence }: ResendOrder): Promise<Reply<ResendResult>> {
    return runRepeatable(this.options.dataSource, command, async () => {
      const { dataSource, path, control } = this.options;
      const order = await orderRepository.find(dataSource.manager, orderId);
      if (!order) return refuse('order-not-found');
      await path.resend(orderId, fromSequence);
      // Asked for what comes after it, the other side would conclude that it has forgotten events, and hold the order.
      const theirs = Math.min(fromSequence, order.receivedSequence + 1);
      await control.askToResend(orderId, { fromSequence: theirs }, command.traceparent);
      return { result: { orderId, fromSequence } };
    });
  }

  /** Holds the order until it has taken back what this side has forgotten of it; also one that it does not know. */
  resyncOrder(command: Command, { orderId }: ResyncOrder): Promise<Reply<ResyncOrderResult>> {
    return runRepeatable(this.options.dataSource, command, async () => {
      await this.options.resync.begin(orderId, command.actor.subject);
      return { result: { orderId } };
    });
  }

  resyncService(command: Command, { since }: ResyncService): Promise<Reply<ResyncServiceResult>> {
    return runRepeatable(this.options.dataSource, command, async () => {
      const now = this.options.clock();
      const from = since === undefined ? resyncedSince(now) : new Date(since);
      if (from > now) return refuse('invalid-request', { errors: [LIES_AHEAD] });
      const orders = await this.options.resync.beginService(from, command.actor.subject);
      return { result: { orders, since: from.toISOString() } };
    });
  }
}
