import type { CommandResult, KnownCommands, ParkedEvent } from '@app/messaging';
import type { Subscription } from '@app/webhook';
import type { Held } from '../order/held.js';
import type { Order } from '../order/order.js';
import type { OrderRules, RuleContext } from './message-kind.js';
import { OrderInHand } from './order-in-hand.js';

export interface LoadedBatch<Needs> {
  orders: ReadonlyMap<string, Order>;
  parked: readonly ParkedEvent[];
  known: KnownCommands;
  /** Ids of events that were applied before, by `<order> <sequence>`. */
  receivedIds: Map<string, string>;
  context: RuleContext<Needs>;
  held?: Held;
  /** Webhooks of the own side's companies. */
  subscriptions?: readonly Subscription[];
}

/** Everything that one batch has in hand; messages are handled one after the other over its evolving state. */
export class Batch<Needs> {
  readonly results: CommandResult[] = [];
  readonly known: KnownCommands;
  readonly receivedIds: Map<string, string>;
  readonly context: RuleContext<Needs>;
  readonly held: Held;
  readonly subscriptions: readonly Subscription[];
  private readonly inHand = new Map<string, OrderInHand>();

  constructor(
    readonly rules: OrderRules<Needs>,
    private readonly loaded: LoadedBatch<Needs>,
    readonly newId: () => string,
  ) {
    this.known = loaded.known;
    this.receivedIds = loaded.receivedIds;
    this.context = loaded.context;
    this.held = loaded.held ?? { service: false, orders: new Set() };
    this.subscriptions = loaded.subscriptions ?? [];
  }

  take(orderId: string): OrderInHand {
    const known = this.inHand.get(orderId);
    if (known) return known;
    const parked = this.loaded.parked.filter((each) => each.orderId === orderId);
    const fresh = new OrderInHand(orderId, this.loaded.orders.get(orderId), parked);
    this.inHand.set(orderId, fresh);
    return fresh;
  }

  get orders(): OrderInHand[] {
    return [...this.inHand.values()];
  }
}
