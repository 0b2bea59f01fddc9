import type {
  WebhookDeliveryDetail,
  WebhookDeliveryView,
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
});
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
  (await caller.get<Page<WebhookDeliveryView>>(`/v1/webhooks/${id}/deliveries`)).body.items;

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
    const { body: detail } = await buyer.get<WebhookDeliveryDetail>(
      `/v1/webhooks/${hook.id}/deliveries/${log[0].id}`,
    );
    expect(detail.body).toBe(issued.text);
  });

  it('follows the conventions of the API: repeated keys, entity tags, pages, problems', async () => {
    const key = { 'idempotency-key': `webhook-${Date.now()}` };
    const body = { url: receiver.url, eventTypes: ['order.placed'], description: 'ERP' };
    const first = await buyer.post<WebhookWithSecret>('/v1/webhooks', body, key);
    hook = first.body;
    expect(first.headers.get('location')).toBe(`/v1/webhooks/${hook.id}`);
    const again = await buyer.post<WebhookWithSecret>('/v1/webhooks', body, key);
    expect(again).toMatchObject({ status: 201, body: { id: hook.id, secret: hook.secret } });
    expect(again.headers.get('idempotent-replayed')).toBe('true');

    const path = `/v1/webhooks/${hook.id}`;
    expect((await buyer.get(path, { 'if-none-match': '"1"' })).headers.get('etag')).toBe('"1"');
    const paused = await buyer.call<WebhookView>('PATCH', path, {
      body: { status: 'paused' },
      headers: { 'if-match': '"1"' },
    });
    expect(paused).toMatchObject({ status: 200, body: { status: 'paused', version: 2, description: 'ERP' } });
    const stale = await buyer.call('PATCH', path, {
      body: { status: 'active' },
      headers: { 'if-match': '"1"' },
    });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version-mismatch', version: 2 } });
    expect(await buyer.post(`${path}/ping`)).toMatchObject({
      status: 409,
      body: { code: 'webhook-not-active', state: 'paused' },
    });
    await buyer.call('PATCH', path, { body: { status: 'active' } });

    const pings = [
      await buyer.post<WebhookDeliveryView>(`${path}/ping`),
      await buyer.post<WebhookDeliveryView>(`${path}/ping`),
    ];
    expect(pings.map(({ status }) => status)).toEqual([201, 201]);
    const page = await buyer.get<Page<WebhookDeliveryView>>(`${path}/deliveries?limit=1`);
    expect(page.body.items.map(({ id }) => id)).toEqual([pings[1].body.id]);
    const [, next] = /^<(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '') ?? [];
    const last = await buyer.get<Page<WebhookDeliveryView>>(next);
    expect(last.body).toMatchObject({ items: [{ id: pings[0].body.id }], nextCursor: null });
    expect(await buyer.get(`${path}/deliveries?cursor=x`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-cursor' },
    });

    expect(await buyer.post('/v1/webhooks', { url: 'https://192.168.0.1/' })).toMatchObject({
      status: 422,
      body: { code: 'webhook-url-refused', reason: 'address-refused' },
    });
    expect(
      await buyer.post('/v1/webhooks', { url: receiver.url, eventTypes: ['order.eaten'] }),
    ).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '/eventTypes' }] },
    });
    expect((await buyer.call('DELETE', path)).status).toBe(204);
    expect(await buyer.get(path)).toMatchObject({ status: 404, body: { code: 'webhook-not-found' } });
  });

  it('is the supplier’s too, about the supplier’s orders, with the supplier’s address of them', async () => {
    const supplier = await system.as('delcomputer-a-s');
    hook = await register(buyer);
    const theirs = await register(supplier, { eventTypes: ['order.placed'] });
    const { id } = await place();
    const heard = await eventually('both have heard', async () => {
      const found = receiver.received.filter(({ message }) => message.data.orderId === id);
      return found.length === 4 ? found : undefined;
    });
    const hrefs = heard.map(({ message }) => message.data.href);
    expect(hrefs.filter((href) => href === `/v1/supplier/orders/${id}`)).toHaveLength(1);
    expect((await supplier.get(`/v1/webhooks/${hook.id}`)).status).toBe(404);
    await supplier.call('DELETE', `/v1/webhooks/${theirs.id}`);
  });
});
