import type {
  DeliveryDetail,
  DeliveryView,
  OrderView,
  Page,
  WebhookView,
  WebhookWithSecret,
} from '@app/contracts';
import { Webhook } from 'standardwebhooks';
import { eventually } from '../support/eventually.js';
import type { HttpCaller } from '../support/http-caller.js';
import { idOf, startSystem, type System } from '../support/system.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

let system: System;
let receiver: WebhookReceiver;
let buyer: HttpCaller;

beforeAll(async () => {
  system = await startSystem();
  receiver = await new WebhookReceiver().start();
  buyer = await system.as('city-hospital');
}, 120_000);
afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

async function place(): Promise<OrderView> {
  const { status, body } = await buyer.post<OrderView>('/v1/orders', {
    supplierId: idOf('delcomputer-a-s'),
    lines: [{ sku: 'PC', quantity: '1', unitCode: 'EA' }],
    reference: 'by webhook',
  });
  expect(status).toBe(201);
  return body;
}

async function register(caller: HttpCaller, body: object = {}): Promise<WebhookWithSecret> {
  const answer = await caller.post<WebhookWithSecret>('/v1/webhooks', { url: receiver.url, ...body });
  expect(answer).toMatchObject({ status: 201, body: { status: 'active', version: 1 } });
  return answer.body;
}

const deliveriesOf = async (caller: HttpCaller, { id }: Pick<WebhookView, 'id'>) =>
  (await caller.get<Page<DeliveryView>>(`/v1/webhooks/${id}/deliveries`)).body.items;

describe('a webhook', () => {
  let hook: WebhookWithSecret;
  afterEach(async () => {
    await buyer.call('DELETE', `/v1/webhooks/${hook.id}`);
    receiver.forget();
  });

  it('hears of what happens to its party’s orders, signed, in their order, once each', async () => {
    hook = await register(buyer);
    expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const order = await place();
    const issued = await receiver.until(
      'the quotation',
      ({ message }) => message.type === 'quotation.issued',
    );
    expect(receiver.typesOf(order.id)).toEqual(['order.placed', 'order.confirmed', 'quotation.issued']);
    expect(new Webhook(hook.secret).verify(issued.text, issued.headers)).toEqual({
      type: 'quotation.issued',
      timestamp: expect.any(String),
      data: {
        orderId: order.id,
        number: order.number,
        reference: 'by webhook',
        status: 'QUOTED',
        turn: 'buyer',
        version: expect.any(Number),
        buyer: { id: idOf('city-hospital'), name: 'City Hospital' },
        supplier: { id: idOf('delcomputer-a-s'), name: 'Delcomputer A/S' },
        href: `/v1/orders/${order.id}`,
      },
    });
    const { body } = await buyer.get<OrderView>((issued.message as { data: { href: string } }).data.href);
    expect(body.status).toBe('QUOTED');
    const log = await eventually('the log', async () => {
      const items = await deliveriesOf(buyer, hook);
      return items.every(({ status }) => status === 'delivered') ? items : undefined;
    });
    expect(log.map(({ type }) => type)).toEqual(['quotation.issued', 'order.confirmed', 'order.placed']);
    expect(log[0]).toMatchObject({
      id: issued.headers['webhook-id'],
      orderId: order.id,
      nextTryAt: null,
      attempts: [{ number: 1, statusCode: 204, error: null, durationMs: expect.any(Number) }],
    });
    const { body: detail } = await buyer.get<DeliveryDetail>(
      `/v1/webhooks/${hook.id}/deliveries/${log[0].id}`,
    );
    expect(detail.body).toBe(issued.text);
  });
});
