import type { Command, OrderView, Query, Reply } from '@app/contracts';
import type { RequestPattern } from '@app/messaging';
import { from, type Observable } from 'rxjs';
import type { RequestClient } from '../services/service-client.js';

type Answer = (payload: Command & Query) => Reply | Promise<Reply>;

/** Services that answer as told, and remember what they were asked. */
export class FakeServices implements RequestClient {
  readonly asked: { queue: string; pattern: string; payload: Command & Query }[] = [];
  away?: string;
  private readonly answers = new Map<string, Answer>();

  on(pattern: string, answer: Answer): void {
    this.answers.set(pattern, answer);
  }

  send({ queue, pattern }: RequestPattern, payload: unknown): Observable<unknown> {
    // As on the wire: what JSON cannot say does not arrive.
    const received = JSON.parse(JSON.stringify(payload)) as Command & Query;
    this.asked.push({ queue, pattern, payload: received });
    return from(this.answer(pattern, received));
  }

  private async answer(pattern: string, payload: Command & Query): Promise<Reply> {
    const answer = this.answers.get(pattern);
    if (!answer) throw new Error(`Nobody answers ${pattern}`);
    return answer(payload);
  }

  async connect(): Promise<void> {}
  async close(): Promise<void> {}

  unavailability(): string | undefined {
    return this.away;
  }
}

/** The order `gentofte` of the samples, quoted. */
export const anOrder = (change: Partial<OrderView> = {}): OrderView => ({
  id: '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50',
  number: 'PO-2026-000001',
  status: 'QUOTED',
  turn: 'buyer',
  waitingAt: 'review_quotation',
  buyer: { id: '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1', name: 'Gentofte Kommune' },
  supplier: { id: '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6', name: 'Delcomputer A/S' },
  reference: 'gentofte',
  currency: 'DKK',
  netTotal: '197750.00',
  taxTotal: '49437.50',
  grossTotal: '247187.50',
  lineCount: 1,
  placedAt: '2026-11-24T09:12:31.482Z',
  updatedAt: '2026-11-24T09:12:32.017Z',
  dueAt: '2026-12-08T22:59:59.999Z',
  overdue: false,
  blocked: null,
  version: 5,
  lines: [{ lineNumber: 1, sku: 'PC', name: 'PC', quantity: '35', unitCode: 'EA' }],
  delivery: null,
  note: null,
  modelVersion: 'order-to-quotation.v1',
  allowed: ['accept', 'decline', 'cancel'],
  quotationRevision: 1,
  receivedAt: null,
  confirmedAt: '2026-11-24T09:12:31.731Z',
  responseDueAt: null,
  quotationDueAt: null,
  validUntil: '2026-12-08T22:59:59.999Z',
  cancellationRequestedAt: null,
  endedAt: null,
  endedBy: null,
  reason: null,
  ...change,
});
