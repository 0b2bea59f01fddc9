import { setTimeout as pause } from 'node:timers/promises';
import type { OrderView } from '@app/contracts';
import type { CarefulCaller } from './careful-caller.js';
import type { Journal } from './journal.js';

/** Who takes part in an order: the buyer's client, the supplier's, and what is ordered. */
export interface Trade {
  buyer: CarefulCaller;
  supplier: CarefulCaller;
  supplierId: string;
  /** On the supplier's list. */
  listed: { sku: string; quantity: string; unitCode: string };
}

export interface FlowContext {
  /** Its supplier confirms by itself what is on its list. */
  automatic: Trade;
  /** Here a person decides. */
  manual: Trade;
  journal: Journal;
}

const POLL_MS = 120;
const UNPRICED = { name: 'Gift wrapping', quantity: '2', unitCode: 'EA' };
const PRICES = { lines: [{ lineNumber: 2, unitPrice: '1.50', vatRatePercent: '25' }] };
const reason = { code: 'price' };

/** One order on its way; every step repeats until it is answered. */
class Journey {
  private id = '';

  constructor(
    private readonly trade: Trade,
    private readonly context: FlowContext,
    private readonly end: string,
  ) {}

  async place(extra: object[] = []): Promise<boolean> {
    const { trade, context, end } = this;
    const lines = [trade.listed, ...extra];
    const answer = await trade.buyer.write<OrderView>({
      kind: 'place',
      side: 'client',
      path: '/v1/orders',
      body: { supplierId: trade.supplierId, lines },
    });
    if (!answer) return false;
    this.id = answer.body.id;
    const placedAt = Date.now();
    context.journal.expectedEnds.set(this.id, end);
    const seen = await this.buyerSees((order) => order.receivedAt !== null || order.status !== 'PLACED');
    if (seen) context.journal.travelled(placedAt, Date.now());
    return seen;
  }

  buyerSees(holds: (order: OrderView) => boolean): Promise<boolean> {
    return this.sees(this.trade.buyer, `/v1/orders/${this.id}`, holds);
  }

  supplierSees(holds: (order: OrderView) => boolean): Promise<boolean> {
    return this.sees(this.trade.supplier, `/v1/supplier/orders/${this.id}`, holds);
  }

  async buyerDoes(kind: string, body: object = {}): Promise<boolean> {
    const path = kind === 'cancel' ? 'cancel' : `quotation/${kind}`;
    const request = { kind, side: 'client' as const, path: `/v1/orders/${this.id}/${path}`, body };
    return (await this.trade.buyer.write({ ...request, orderId: this.id })) !== undefined;
  }

  async supplierDoes(kind: string, body: object = {}): Promise<boolean> {
    const request = { kind, side: 'supplier' as const, path: `/v1/supplier/orders/${this.id}/${kind}`, body };
    return (await this.trade.supplier.write({ ...request, orderId: this.id })) !== undefined;
  }

  /** Waits as long as people do; an order that never gets there is found by the checker. */
  private async sees(
    caller: CarefulCaller,
    path: string,
    holds: (order: OrderView) => boolean,
  ): Promise<boolean> {
    const deadline = Date.now() + this.context.journal.patienceMs;
    while (Date.now() < deadline) {
      const order = await caller.read<OrderView>(path);
      if (order && holds(order)) return true;
      await pause(POLL_MS);
    }
    return false;
  }
}

const is = (status: string) => (order: OrderView) => order.status === status;
const waitsAt = (element: string) => (order: OrderView) => order.waitingAt === element;

type Flow = (context: FlowContext) => Promise<unknown>;

/** Every way through v1 that people and policies can take; together they use every message but those of timers. */
export const FLOWS = {
  async accept(context) {
    const order = new Journey(context.automatic, context, 'COMPLETED');
    return (
      (await order.place()) &&
      (await order.buyerSees(is('QUOTED'))) &&
      (await order.buyerDoes('accept', { revision: 1 }))
    );
  },
  async decline(context) {
    const order = new Journey(context.automatic, context, 'DECLINED');
    return (
      (await order.place()) &&
      (await order.buyerSees(is('QUOTED'))) &&
      (await order.buyerDoes('decline', { revision: 1, reason }))
    );
  },
  async cancelQuoted(context) {
    const order = new Journey(context.automatic, context, 'CANCELLED');
    return (
      (await order.place()) &&
      (await order.buyerSees(is('QUOTED'))) &&
      (await order.buyerDoes('cancel', { reason }))
    );
  },
  async reject(context) {
    const order = new Journey(context.manual, context, 'REJECTED');
    return (
      (await order.place()) &&
      (await order.supplierSees(waitsAt('validate_order'))) &&
      (await order.supplierDoes('reject', { reason }))
    );
  },
  async confirm(context) {
    const order = new Journey(context.manual, context, 'COMPLETED');
    return (
      (await order.place()) &&
      (await order.supplierSees(waitsAt('validate_order'))) &&
      (await order.supplierDoes('confirm')) &&
      (await order.buyerSees(is('QUOTED'))) &&
      (await order.buyerDoes('accept', { revision: 1 }))
    );
  },
  async priceByHand(context) {
    const order = new Journey(context.manual, context, 'COMPLETED');
    return (
      (await order.place([UNPRICED])) &&
      (await order.supplierSees(waitsAt('validate_order'))) &&
      (await order.supplierDoes('confirm')) &&
      (await order.supplierSees(waitsAt('price_lines'))) &&
      (await order.supplierDoes('prices', PRICES)) &&
      (await order.buyerSees(is('QUOTED'))) &&
      (await order.buyerDoes('accept', { revision: 1 }))
    );
  },
  async cancelPlaced(context) {
    const order = new Journey(context.manual, context, 'CANCELLED');
    return (await order.place()) && (await order.buyerDoes('cancel', { reason }));
  },
  async cancelBySupplier(context) {
    const order = new Journey(context.manual, context, 'CANCELLED');
    return (
      (await order.place([UNPRICED])) &&
      (await order.supplierSees(waitsAt('validate_order'))) &&
      (await order.supplierDoes('confirm')) &&
      (await order.supplierSees(waitsAt('price_lines'))) &&
      (await order.supplierDoes('cancel', { reason }))
    );
  },
} satisfies Record<string, Flow>;

export type FlowName = keyof typeof FLOWS;
export const FLOW_NAMES = Object.keys(FLOWS) as FlowName[];
