import { randomUUID } from 'node:crypto';
import type { WebhookDeliveryView, OrderView, Role, SupplierPolicy, WebhookView } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { eventOf, publishAs } from '../../support/foreign-messages.js';
import type { HttpCaller } from '../../support/http-caller.js';
import { idOf, type System } from '../../support/system.js';
import type { ObjectKind } from './expectations.js';

export interface Party {
  name: string;
  role: Role;
  slug: string;
  caller: HttpCaller;
}

/** Two companies A that deal with each other, two companies B that do as well, and an operator. */
export interface IsolationParties {
  system: System;
  buyerA: Party;
  buyerB: Party;
  supplierA: Party;
  supplierB: Party;
  operator: Party;
  nobody: HttpCaller;
  /** Things of the companies A, by kind. */
  objects: Record<ObjectKind, { ids: string[]; owners: Party[] }>;
  /** Texts that only the companies A have: where one of these is seen, something has leaked. */
  marks: string[];
  /** Waits for its supplier's answer: what the companies A may still change. */
  openOrder: string;
}

/** A number that no other policy has. */
const LIMIT_OF_A = '31337.77';

export async function prepareIsolationParties(system: System): Promise<IsolationParties> {
  const party = async (name: string, role: Role, slug: string): Promise<Party> => ({
    name,
    role,
    slug,
    caller: await system.as(slug),
  });
  const [buyerA, buyerB, supplierA, supplierB, operator] = await Promise.all([
    party('buyer A', 'buyer', 'city-hospital'),
    party('buyer B', 'buyer', 'region-west'),
    party('supplier A', 'supplier', 'the-supplier-ab'),
    party('supplier B', 'supplier', 'delcomputer-a-s'),
    party('operator', 'operator', 'operator'),
  ]);
  const mark = `mark-${randomUUID()}`;
  await givenSupplierA(supplierA.caller, mark);
  const webhook = await givenWebhook(buyerA.caller, mark);
  await givenWebhook(supplierA.caller, mark);
  const place = (from: Party, to: Party, note: string) => placed(from.caller, idOf(to.slug), note);
  const [openOrder, quotedOrder] = [
    await place(buyerA, supplierA, mark),
    await place(buyerA, supplierA, mark),
  ];
  await place(buyerB, supplierB, 'of the companies B');
  await until('arrival', supplierA.caller, `/v1/supplier/orders/${openOrder}`, () => true);
  await until('arrival', supplierA.caller, `/v1/supplier/orders/${quotedOrder}`, () => true);
  await supplierA.caller.post(`/v1/supplier/orders/${quotedOrder}/confirm`);
  await until('quotation', buyerA.caller, `/v1/orders/${quotedOrder}`, ({ status }) => status === 'QUOTED');
  const deadLetter = await givenDeadLetter(system, operator.caller, openOrder);
  return {
    system,
    buyerA,
    buyerB,
    supplierA,
    supplierB,
    operator,
    nobody: system.anonymous(),
    objects: {
      order: { ids: [quotedOrder, openOrder], owners: [buyerA, supplierA, operator] },
      'open-order': { ids: [openOrder], owners: [buyerA, supplierA, operator] },
      'hidden-supplier': { ids: [idOf(supplierA.slug)], owners: [supplierA] },
      'dead-letter': { ids: [deadLetter], owners: [operator] },
      webhook: { ids: [webhook.id], owners: [buyerA] },
      delivery: { ids: [`${webhook.id}/${webhook.delivery}`], owners: [buyerA] },
    },
    marks: [mark, openOrder, quotedOrder, deadLetter, LIMIT_OF_A, webhook.id],
    openOrder,
  };
}

export const partiesOf = (parties: IsolationParties): Party[] => [
  parties.buyerA,
  parties.buyerB,
  parties.supplierA,
  parties.supplierB,
  parties.operator,
];

/** A list that nobody else may see, with an article that only this company has; a person answers orders. */
async function givenSupplierA(supplier: HttpCaller, mark: string): Promise<void> {
  const { body: policy } = await supplier.get<SupplierPolicy>('/v1/supplier/policy');
  const hidden = { ...policy, autoConfirm: false, autoConfirmLimit: LIMIT_OF_A, visibility: 'hidden' };
  await supplier.call('PUT', '/v1/supplier/policy', { body: hidden });
  const entry = { sku: mark, name: mark, unitCode: 'EA', unitPrice: '1', vatRatePercent: '25' };
  await supplier.call('PATCH', '/v1/supplier/price-list', { body: { entries: [entry] } });
}

/** With a message in its log; nobody listens there. */
async function givenWebhook(owner: HttpCaller, mark: string): Promise<{ id: string; delivery: string }> {
  const { body: webhook } = await owner.post<WebhookView>('/v1/webhooks', {
    url: 'http://127.0.0.1:1/',
    description: mark,
  });
  const { body: delivery } = await owner.post<WebhookDeliveryView>(`/v1/webhooks/${webhook.id}/ping`);
  return { id: webhook.id, delivery: delivery.id };
}

async function placed(buyer: HttpCaller, supplierId: string, text: string): Promise<string> {
  const lines = [{ sku: text, quantity: '1', unitCode: 'EA' }];
  const order = { supplierId, lines, note: text, reference: text };
  const { status, body } = await buyer.post<OrderView>('/v1/orders', order);
  if (status !== 201) throw new Error(`not placed: ${JSON.stringify(body)}`);
  return body.id;
}

const until = (what: string, caller: HttpCaller, path: string, holds: (order: OrderView) => boolean) =>
  eventually(what, async () => {
    const { status, body } = await caller.get<OrderView>(path);
    return status === 200 && holds(body);
  });

/** Foreign, so that it blocks nothing and may be discarded. */
async function givenDeadLetter(system: System, operator: HttpCaller, orderId: string): Promise<string> {
  const event = eventOf('client-service', 'order.unheard-of', orderId, 9, {});
  await publishAs(system.services.vhost, 'client-service', event);
  return eventually('the dead letter', async () => {
    const { body } = await operator.get<{ items: { id: string; orderId: string }[] }>('/v1/ops/dead-letters');
    return body.items.find((letter) => letter.orderId === orderId)?.id;
  });
}
