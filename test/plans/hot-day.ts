import {
  CLIENT_COMMANDS,
  CLIENT_READS,
  orderReadPatterns,
  SIDES,
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  wireSide,
  type HistoryEntry,
  type ListOrders,
  type OrderSummary,
  type OrderView,
  type Page,
  type Side,
} from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { resultOf } from '../support/requester.js';
import type { Services } from '../support/services.js';

export interface Parties {
  buyer: string;
  /** Confirms by itself what is on its list. */
  supplier: string;
  /** A person there decides. */
  slowSupplier: string;
}

/** All that people and timers do often, once: whatever a database is asked by it must not grow dearer. */
export class HotDay {
  constructor(
    private readonly services: Services,
    private readonly parties: Parties,
  ) {}

  /** @returns the id of an order that has come to its end */
  async completedOrder(): Promise<string> {
    const { buyer, supplier } = this.parties;
    const { id } = await this.place(supplier, { sku: 'SAUCE-BR', quantity: '10', unitCode: 'EA' });
    await this.sees('buyer', id, 'QUOTED');
    const accept = { pattern: CLIENT_COMMANDS.acceptQuotation, party: buyer, role: 'buyer' as const };
    resultOf(await this.services.command({ ...accept, orderId: id, body: { revision: 1 } }));
    await this.sees('buyer', id, 'COMPLETED');
    await this.sees('supplier', id, 'COMPLETED');
    return id;
  }

  /** Leaves an order that waits for the buyer's decision. */
  async decidedByPeople(): Promise<void> {
    const { slowSupplier } = this.parties;
    const { id } = await this.place(slowSupplier, { name: 'Brown sauce', quantity: '10', unitCode: 'EA' });
    await this.sees('supplier', id, 'PLACED', slowSupplier);
    const decide = (pattern: string, body = {}) =>
      this.services.command({ pattern, party: slowSupplier, role: 'supplier', orderId: id, body });
    resultOf(await decide(SUPPLIER_COMMANDS.confirmOrder));
    const lines = [{ lineNumber: 1, unitPrice: '4.00', vatRatePercent: '25' }];
    resultOf(await decide(SUPPLIER_COMMANDS.issueQuotation, { lines }));
    await this.sees('buyer', id, 'QUOTED');
  }

  async readAll(orderId: string): Promise<void> {
    for (const side of SIDES) {
      await this.readLists(side);
      await this.readOrder(side, orderId);
      await this.readAsOperator(side, orderId);
    }
    await this.ask('supplier', SUPPLIER_READS.listBuyers, { limit: 50 });
    await this.askAsOperator(CLIENT_READS.listBuyers, { limit: 50 });
  }

  private async readLists(side: Side): Promise<void> {
    const first = await this.list(side, {});
    const words = `${first.items[0].number.toLowerCase()} sauce`;
    const filters: Partial<ListOrders>[] = [
      { cursor: first.nextCursor ?? undefined },
      { counts: true },
      { q: words },
      { q: 'sauce' },
      { q: 'nothing-like-it' },
      { q: 'sauce', counts: true },
      { status: ['COMPLETED'] },
      { status: ['QUOTED', 'PLACED'] },
      { status: ['DECLINED'] },
      { turn: 'buyer' },
      { waitingAt: 'review_quotation' },
      { overdue: true },
      { blocked: true },
      { counterpartId: side === 'buyer' ? this.parties.slowSupplier : this.parties.buyer, counts: true },
      { placedAfter: '2026-01-01T00:00:00.000Z', placedBefore: '2027-01-01T00:00:00.000Z', counts: true },
    ];
    for (const filter of filters) await this.list(side, filter);
    await this.list(side, { sort: 'work', turn: side });
    await this.list(side, { sort: 'work', limit: 1 });
    const work = await this.list(side, { sort: 'work', counts: true });
    await this.list(side, { sort: 'work', cursor: work.nextCursor ?? undefined });
    await this.ask(side, orderReadPatterns(wireSide(side)).getProcessLoad, {});
  }

  private async readOrder(side: Side, orderId: string): Promise<void> {
    const reads = orderReadPatterns(wireSide(side));
    const history = await this.ask<HistoryEntry[]>(side, reads.getHistory, { orderId });
    for (const pattern of [reads.getOrder, reads.getQuotation, reads.getProcess])
      await this.ask(side, pattern, { orderId });
    await this.ask(side, reads.listChanges, { after: history.at(-1)?.cursor, limit: 200 });
  }

  private async readAsOperator(side: Side, orderId: string): Promise<void> {
    const reads = orderReadPatterns(wireSide(side));
    const days = { placedAfter: '2026-06-01T00:00:00.000Z', placedBefore: '2026-06-02T00:00:00.000Z' };
    const { buyer, supplier, slowSupplier } = this.parties;
    const companies: Partial<ListOrders>[] =
      side === 'buyer'
        ? [{ counterpartId: slowSupplier }, { counterpartId: supplier, partyId: buyer }]
        : [{ counterpartId: buyer }, { counterpartId: buyer, partyId: slowSupplier }];
    for (const filter of [...companies, days, { ...companies[0], ...days }, { ...companies[0], open: true }])
      await this.askAsOperator(reads.listOperatorOrders, { limit: 50, sort: 'placed', ...filter });
    for (const filter of [{ blocked: true }, { overdue: true }])
      for (const sort of ['placed', 'work'] as const)
        await this.askAsOperator(reads.listOperatorOrders, { limit: 50, sort, ...filter });
    await this.askAsOperator(reads.getOperatorOrder, { orderId });
    await this.askAsOperator(reads.getStats, {});
    await this.askAsOperator(reads.listDeadLetters, { limit: 50 });
  }

  private async askAsOperator(pattern: string, body: object): Promise<void> {
    resultOf(await this.services.query({ pattern, role: 'operator', body }));
  }

  private list(side: Side, list: Partial<ListOrders>): Promise<Page<OrderSummary>> {
    return this.ask(side, orderReadPatterns(wireSide(side)).listOrders, {
      limit: 50,
      sort: 'placed',
      ...list,
    });
  }

  private async ask<Result>(side: Side, pattern: string, body: object): Promise<Result> {
    const party = this.parties[side];
    return resultOf(await this.services.query<Result>({ pattern, party, role: side, body }));
  }

  private async place(supplierId: string, line: object): Promise<OrderView> {
    const body = { supplierId, lines: [line], reference: 'R-1' };
    const place = { pattern: CLIENT_COMMANDS.placeOrder, party: this.parties.buyer, role: 'buyer' as const };
    return resultOf(await this.services.command({ ...place, body }));
  }

  private sees(side: Side, orderId: string, status: string, party = this.parties[side]): Promise<true> {
    const pattern = orderReadPatterns(wireSide(side)).getOrder;
    return eventually(`the ${side} sees ${status}`, async () => {
      const reply = await this.services.query<OrderView>({ pattern, party, role: side, body: { orderId } });
      return 'result' in reply && reply.result.status === status;
    });
  }
}
