import { randomUUID } from 'node:crypto';
import {
  CLIENT_COMMANDS,
  webhookCommands,
  webhookReads,
  type WebhookDeliveryView,
  type OrderView,
  type Page,
  type WebhookView,
  type WebhookWithSecret,
} from '@app/contracts';
import { WebhookDispatcher } from '@app/webhook';
import { Webhook } from 'standardwebhooks';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const COMMANDS = webhookCommands('client');
const READS = webhookReads('client');

let services: Services;
let receiver: WebhookReceiver;
let buyerId: string;
let supplierId: string;
let hook: WebhookWithSecret;
/** How far the clock of the services is before that of this machine. */
let aheadMs = 0;

beforeAll(async () => {
  services = await startServices();
  receiver = await new WebhookReceiver().start();
  supplierId = await givenSupplier(services.databases['supplier-service']);
});
afterAll(async () => {
  await services.stop();
  await receiver.stop();
});
beforeEach(async () => {
  buyerId = await givenBuyer(services.databases['client-service']);
  receiver.forget();
});
/** What it has yet to send would come in the middle of another test. */
afterEach(async () => hook && ask(COMMANDS.remove, { webhookId: hook.id }));

const ask = <Result>(pattern: string, body: object, more: { key?: string; expectedVersion?: number } = {}) =>
  services.command<Result>({ pattern, party: buyerId, role: 'buyer', body, ...more });
const read = async <Result>(pattern: string, body: object) =>
  resultOf(await services.query<Result>({ pattern, party: buyerId, role: 'buyer', body }));

async function register(body: object = {}): Promise<WebhookWithSecret> {
  hook = resultOf(
    await ask<WebhookWithSecret>(COMMANDS.register, { url: receiver.url, eventTypes: ['*'], ...body }),
  );
  return hook;
}

async function place(): Promise<OrderView> {
  const body = { supplierId, lines: [{ sku: 'SAUCE-BR', quantity: '1', unitCode: 'EA' }] };
  return resultOf(await ask<OrderView>(CLIENT_COMMANDS.placeOrder, body));
}

const getHook = () => read<WebhookView>(READS.get, { webhookId: hook.id });
const log = async () =>
  (
    await read<Page<WebhookDeliveryView>>(READS.listDeliveries, { webhookId: hook.id, limit: 200 })
  ).items.reverse();
const untilLog = (what: string, holds: (items: WebhookDeliveryView[]) => boolean, withinMs?: number) =>
  eventually(
    what,
    async () => {
      const items = await log();
      return holds(items) ? items : undefined;
    },
    withinMs,
  );
const delivered = (count: number) => (items: WebhookDeliveryView[]) =>
  items.length === count && items.every(({ status }) => status === 'delivered');
/** Placed, confirmed and priced by itself. */
const ALL_THREE = ['order.placed', 'order.confirmed', 'quotation.issued'];

function advance(ms: number): void {
  aheadMs += ms;
  services.setTime(new Date(Date.now() + aheadMs));
  services.app('client-service').get(WebhookDispatcher).wake();
}

it('tries again what was not taken, with the same id, and lets the order’s later events wait for it', async () => {
  await register();
  receiver.answers(500);
  const order = await place();
  await untilLog('three messages, one tried', (items) => items.length === 3 && items[0].attemptCount === 1);
  const [first, ...behind] = await log();
  expect(first).toMatchObject({ status: 'pending', attempts: [{ statusCode: 500, error: 'status' }] });
  const waits = Date.parse(first.nextTryAt ?? '') - Date.parse(first.attempts[0].at);
  expect(waits).toBeGreaterThanOrEqual(5_000);
  expect(behind.map(({ attemptCount }) => attemptCount)).toEqual([0, 0]);
  receiver.answer = (response) => response.writeHead(200).end();
  advance(10_000);
  await untilLog('all are delivered', delivered(3));
  expect(receiver.typesOf(order.id)).toEqual(['order.placed', ...ALL_THREE]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(3);
  const [once] = await log();
  expect(once.attempts.map(({ number, statusCode }) => [number, statusCode])).toEqual([
    [1, 500],
    [2, 200],
  ]);
});

it('sends only what was asked for, and nothing of another party', async () => {
  await register({ eventTypes: ['quotation.issued'] });
  const mine = await place();
  buyerId = await givenBuyer(services.databases['client-service']);
  const { id: other } = await place();
  buyerId = mine.buyer.id;
  await untilLog('the quotation', delivered(1));
  expect(receiver.typesOf(mine.id)).toEqual(['quotation.issued']);
  expect(receiver.typesOf(other)).toEqual([]);
  const stranger = { pattern: READS.get, party: randomUUID(), role: 'buyer' as const };
  const reply = await services.query({ ...stranger, body: { webhookId: hook.id } });
  expect(refusalOf(reply)).toEqual({ code: 'webhook-not-found' });
});

it('waits as long as a busy receiver asks', async () => {
  await register({ eventTypes: ['order.placed'] });
  receiver.answers(503, { 'retry-after': '120' });
  await place();
  const [{ nextTryAt, attempts }] = await untilLog('a try', (items) => items[0]?.attemptCount === 1);
  expect(Date.parse(nextTryAt ?? '') - Date.parse(attempts[0].at)).toBeGreaterThanOrEqual(120_000);
});

it('does not follow a redirect', async () => {
  await register({ eventTypes: ['order.placed'] });
  receiver.answers(302, { location: `${receiver.url}/elsewhere` });
  await place();
  const [{ attempts }] = await untilLog('a try', (items) => items[0]?.attemptCount === 1);
  expect(attempts).toMatchObject([{ statusCode: 302, error: 'redirect' }]);
  expect(receiver.received).toHaveLength(1);
});

it('is disabled by 410, keeps nothing then, and goes on when its owner says so', async () => {
  await register({ eventTypes: ['order.placed'] });
  receiver.answers(410);
  await place();
  await eventually('it is disabled', async () => (await getHook()).status === 'disabled');
  expect(await getHook()).toMatchObject({ disabled: { code: 'gone', at: expect.any(String) }, version: 2 });
  await place();
  expect((await log()).map(({ status }) => status)).toEqual(['failed']);
  expect(refusalOf(await ask(COMMANDS.ping, { webhookId: hook.id }))).toMatchObject({
    code: 'webhook-not-active',
  });
  receiver.forget();
  resultOf(await ask(COMMANDS.change, { webhookId: hook.id, status: 'active' }));
  const third = await place();
  await receiver.until('the third order', ({ message }) => message.data.orderId === third.id);
  expect(receiver.received).toHaveLength(1);
});

it('keeps what happens while it is paused', async () => {
  await register({ eventTypes: ['order.placed'] });
  resultOf(await ask(COMMANDS.change, { webhookId: hook.id, status: 'paused' }));
  const order = await place();
  expect(await log()).toMatchObject([{ status: 'pending', nextTryAt: null, attemptCount: 0 }]);
  resultOf(await ask(COMMANDS.change, { webhookId: hook.id, status: 'active' }));
  await receiver.until('the order', ({ message }) => message.data.orderId === order.id);
});

it('sends again by hand, with the same id', async () => {
  await register({ eventTypes: ['order.placed'] });
  await place();
  const [{ id }] = await untilLog('delivered', delivered(1));
  resultOf(await ask(COMMANDS.resend, { webhookId: hook.id, deliveryId: id }));
  await untilLog('delivered twice', (items) => delivered(1)(items) && items[0].attemptCount === 2);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
});

it('is tried by a ping, once', async () => {
  await register({ eventTypes: ['order.placed'] });
  receiver.answers(500);
  const { id } = resultOf(await ask<WebhookDeliveryView>(COMMANDS.ping, { webhookId: hook.id }));
  const [ping] = await untilLog('the ping failed', ([first]) => first?.status === 'failed');
  expect(ping).toMatchObject({ id, type: 'webhook.ping', orderId: null, nextTryAt: null });
  expect((await getHook()).status).toBe('active');
});

it('signs with both secrets after a rotation, and shows neither again', async () => {
  const { secret: old } = await register({ eventTypes: ['order.placed'] });
  const key = randomUUID();
  const rotate = () =>
    ask<WebhookWithSecret>(COMMANDS.rotateSecret, { webhookId: hook.id, overlapHours: 24 }, { key });
  const { secret: fresh, previousSecretUntil } = resultOf(await rotate());
  expect(previousSecretUntil).not.toBeNull();
  expect(await rotate()).toMatchObject({ result: { secret: fresh }, replayed: true });
  aheadMs = 0;
  advance(0);
  const order = await place();
  const { text, headers } = await receiver.until('it', ({ message }) => message.data.orderId === order.id);
  for (const secret of [old, fresh]) new Webhook(secret).verify(text, headers);
  expect(await getHook()).not.toHaveProperty('secret');
  const rows = await queryOnce(
    services.databases['client-service'].adminUrl,
    `SELECT w::text FROM webhooks w UNION ALL SELECT r::text FROM command_results r`,
  );
  for (const secret of [old, fresh, 'whsec_']) expect(JSON.stringify(rows)).not.toContain(secret);
});

it('is changed only in the state that its owner has seen, and gone with all it had', async () => {
  await register();
  const url = receiver.url;
  const stale = { expectedVersion: 7 };
  expect(refusalOf(await ask(COMMANDS.change, { webhookId: hook.id, url }, stale))).toMatchObject({
    code: 'version-mismatch',
    version: 1,
  });
  resultOf(await ask(COMMANDS.remove, { webhookId: hook.id }, { expectedVersion: 1 }));
  const order = await place();
  expect(refusalOf(await ask(COMMANDS.ping, { webhookId: hook.id }))).toEqual({ code: 'webhook-not-found' });
  expect(receiver.typesOf(order.id)).toEqual([]);
});

it.each([
  ['https://10.0.0.1/', 'address-refused'],
  ['https://169.254.169.254/latest/meta-data', 'address-refused'],
  ['https://[::ffff:127.0.0.1]/', 'address-refused'],
  ['http://example.com/', 'not-https'],
  ['https://user:secret@example.com/', 'credentials'],
])('%s is refused: %s', async (url, reason) => {
  const reply = await ask(COMMANDS.register, { url, eventTypes: ['*'] });
  expect(refusalOf(reply)).toEqual({ code: 'webhook-url-refused', reason });
});

it('a company has ten at most, also when it asks for more at once', async () => {
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => ask(COMMANDS.register, { url: receiver.url, eventTypes: ['*'] })),
  );
  expect(replies.filter((reply) => 'result' in reply)).toHaveLength(10);
});

it('gives up after the last try and says why; what waits goes out once it is active again', async () => {
  await register();
  receiver.answers(500);
  const order = await place();
  for (let tries = 1; tries <= 10; tries += 1) {
    const [{ nextTryAt }] = await untilLog(`try ${tries}`, ([first]) => first?.attemptCount === tries);
    if (nextTryAt) advance(Date.parse(nextTryAt) - Date.now() - aheadMs + 1_000);
  }
  expect(await getHook()).toMatchObject({ status: 'disabled', disabled: { code: 'failing' } });
  expect((await log()).map(({ status }) => status)).toEqual(['failed', 'pending', 'pending']);
  receiver.forget();
  resultOf(await ask(COMMANDS.change, { webhookId: hook.id, status: 'active' }));
  await untilLog('the others', (items) => items.slice(1).every(({ status }) => status === 'delivered'));
  const [failed] = await log();
  resultOf(await ask(COMMANDS.resend, { webhookId: hook.id, deliveryId: failed.id }));
  await untilLog('the first too', delivered(3));
  expect(receiver.typesOf(order.id)).toEqual(['order.confirmed', 'quotation.issued', 'order.placed']);
});
