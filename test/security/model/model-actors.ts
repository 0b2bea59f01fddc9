import { randomUUID } from 'node:crypto';
import type { OrderView, Side, SupplierPolicy } from '@app/contracts';
import type { Answer, HttpCaller } from '../../support/http-caller.js';
import { idOf, type System } from '../../support/system.js';
import type { Action, Asker, Flaw } from './orders-model.js';
import { SIDE_OF } from './orders-model.js';

const SUPPLIER = 'the-supplier-ab';
const LISTED = { sku: 'MODEL-CHECK', quantity: '3', unitCode: 'EA' };
const BY_HAND = { name: 'Made to measure', quantity: '1', unitCode: 'EA' };
const DAY_MS = 86_400_000;
const reason = { code: 'price' };

interface Callers {
  buyer: HttpCaller;
  supplier: HttpCaller;
  strangers: Record<Side, HttpCaller>;
}

/** One request for an action on an order. */
export interface Attempt {
  action: Action;
  asker: Asker;
  flaw: Flaw;
  key: string;
  /** For `If-Match`. */
  tag: string | undefined;
}

/** The running system as the model check uses it: one buyer, one supplier, and who has no business with them. */
export class ModelActors {
  /** Of the orders of one run, so that lists can be asked for them alone. */
  readonly reference = randomUUID();
  readonly ids: string[] = [];
  private days = 0;

  private constructor(
    private readonly system: System,
    private readonly callers: Callers,
  ) {}

  static async open(system: System): Promise<ModelActors> {
    const as = (slug: string) => system.as(slug);
    const actors = new ModelActors(system, {
      buyer: await as('city-hospital'),
      supplier: await as(SUPPLIER),
      strangers: { buyer: await as('region-west'), supplier: await as('delcomputer-a-s') },
    });
    system.services.setTime(new Date());
    await actors.setAutoConfirm(false);
    return actors;
  }

  /** The list that the model thinks of. */
  static async prepare(system: System): Promise<void> {
    const supplier = await system.as(SUPPLIER);
    const entry = { ...LISTED, quantity: undefined, name: 'Listed', unitPrice: '2.00', vatRatePercent: '25' };
    await supplier.call('PATCH', '/v1/supplier/price-list', { body: { entries: [entry] } });
  }

  async setAutoConfirm(autoConfirm: boolean): Promise<void> {
    const body: SupplierPolicy = {
      autoConfirm,
      autoConfirmLimit: '1000000.00',
      responseWithin: 'P3D',
      quoteWithin: 'P2D',
      validFor: 'P14D',
      timeZone: 'Europe/Stockholm',
      visibility: 'public',
    };
    const { status } = await this.callers.supplier.call('PUT', '/v1/supplier/policy', { body });
    if (status !== 200) throw new Error(`the policy was answered ${status}`);
  }

  place(byHand: boolean, key: string): Promise<Answer<OrderView>> {
    const lines = byHand ? [LISTED, BY_HAND] : [LISTED];
    const body = { supplierId: idOf(SUPPLIER), lines, reference: this.reference };
    return this.callers.buyer.post('/v1/orders', body, { 'idempotency-key': key });
  }

  act(index: number, { action, asker, flaw, key, tag }: Attempt): Promise<Answer> {
    const side = SIDE_OF[action];
    const path = `${pathOf(side, this.ids[index])}/${PATHS[action]}`;
    const headers = { 'idempotency-key': key, ...(tag && { 'if-match': tag }) };
    return this.callerOf(side, asker).post(path, bodyOf(action, flaw), headers);
  }

  async read(side: Side, index: number): Promise<OrderView> {
    const { status, body } = await this.callers[side].get<OrderView>(pathOf(side, this.ids[index]));
    if (status !== 200) throw new Error(`the ${side} is answered ${status}`);
    return body;
  }

  /** How many orders of this run a side has in each status. */
  async counts(side: Side): Promise<Record<string, number>> {
    const path = pathOf(side, '').replace(/\/$/, '');
    const query = `?q=${this.reference}&counts=true&limit=1`;
    const { body } = await this.callers[side].get<{ counts: { byStatus: Record<string, number> } }>(
      path + query,
    );
    return body.counts.byStatus;
  }

  /** Long enough for every deadline of the policy. */
  letTimePass(): void {
    this.days += 20;
    this.system.services.setTime(new Date(Date.now() + this.days * DAY_MS));
  }

  private callerOf(side: Side, asker: Asker): HttpCaller {
    if (asker === 'owner') return this.callers[side];
    if (asker === 'stranger') return this.callers.strangers[side];
    return this.callers[side === 'buyer' ? 'supplier' : 'buyer'];
  }
}

const pathOf = (side: Side, id: string) => `/v1${side === 'supplier' ? '/supplier' : ''}/orders/${id}`;

const PATHS: Record<Action, string> = {
  confirm: 'confirm',
  reject: 'reject',
  prices: 'prices',
  withdraw: 'cancel',
  accept: 'quotation/accept',
  decline: 'quotation/decline',
  cancel: 'cancel',
};

function bodyOf(action: Action, flaw: Flaw): object {
  const [revision, lineNumber] = flaw === 'content' ? [2, 1] : [1, 2];
  const bodies: Record<Action, object> = {
    confirm: {},
    reject: { reason },
    prices: { lines: [{ lineNumber, unitPrice: '7.00', vatRatePercent: '25' }] },
    withdraw: { reason },
    accept: { revision },
    decline: { revision, reason },
    cancel: { reason },
  };
  return { ...bodies[action], ...(flaw === 'shape' && { grossTotal: '0.00' }) };
}
