import { randomUUID } from 'node:crypto';
import {
  CLIENT_COMMANDS,
  webhookCommands,
  webhookReads,
  type WebhookDeliveryView,
  type OrderView,
  type Page,
  type WebhookView,
} from '@app/contracts';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { prepareGround, type Ground } from '../support/ground.js';
import { givenBuyer } from '../support/parties.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from '../support/processes.js';
import { connectRequester, resultOf, type Requester } from '../support/requester.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const ORDERS = 30;
const trials = { WEBHOOKS_ALLOW_LOOPBACK: 'true' };

let ground: Ground;
let requester: Requester;
let receiver: WebhookReceiver;
let replicas: AppProcess[];
let buyerId: string;
let webhookId: string;

beforeAll(async () => {
  ground = await prepareGround();
  buyerId = await givenBuyer(ground.databases['client-service']);
  const env = { ...ground.envOf('client-service'), ...trials };
  replicas = [await freePort(), await freePort()].map((port) => new AppProcess('client-service', env, port));
  requester = await connectRequester(ground.vhost, 5_000);
  receiver = await new WebhookReceiver().start();
  await replicas[0].start();
  const { register } = webhookCommands('client');
  const body = { url: receiver.url, eventTypes: ['*'] };
  webhookId = resultOf(
    await requester.command<WebhookView>({ pattern: register, party: buyerId, role: 'buyer', body }),
  ).id;
});
afterAll(async () => {
  await requester.close();
  await Promise.all(replicas.map((replica) => replica.stop('SIGKILL')));
  await receiver.stop();
  await ground.clear();
});
beforeEach(() => receiver.forget());

/** As a careful client does: the same key again until there is an answer. */
async function place(): Promise<OrderView> {
  const key = randomUUID();
  const lines = [{ sku: 'SAUCE-BR', quantity: '1', unitCode: 'EA' }];
  const command = { pattern: CLIENT_COMMANDS.placeOrder, party: buyerId, role: 'buyer' as const, key };
  return eventually(
    'an answer',
    async () => {
      const reply = await requester
        .command<OrderView>({ ...command, body: { supplierId: randomUUID(), lines } })
        .catch(() => undefined);
      if (reply && 'refusal' in reply && reply.refusal.code === 'outcome-unknown') return undefined;
      return reply && resultOf(reply);
    },
    60_000,
  );
}

const log = async (): Promise<WebhookDeliveryView[]> => {
  const body = { webhookId, limit: 200 };
  const pattern = webhookReads('client').listDeliveries;
  return resultOf(
    await requester.query<Page<WebhookDeliveryView>>({ pattern, party: buyerId, role: 'buyer', body }),
  ).items;
};

/** Not only received: written down, too. */
const allDelivered = (): Promise<WebhookDeliveryView[]> =>
  eventually('all are delivered', async () => {
    const found = await log();
    return found.every(({ status }) => status === 'delivered') ? found : undefined;
  });

/** As if the minute had passed after which a process that was killed is taken for dead. @returns how many it had */
async function endLeases(): Promise<number> {
  const ended = await queryOnce(
    ground.databases['client-service'].adminUrl,
    'UPDATE webhook_deliveries SET leased_until = now() WHERE leased_until > now() RETURNING id',
  );
  return ended.length;
}

it('a service that dies between commit and delivery sends it after its restart', async () => {
  const [service] = replicas;
  await service.stop();
  service.launch({ FAILPOINT: 'after-commit' });
  const placed = place();
  await service.ended();
  expect(receiver.received).toEqual([]);
  await service.start();
  const { id } = await placed;
  await receiver.until('the order', ({ message }) => message.data.orderId === id);
  expect(receiver.typesOf(id)).toEqual(['order.placed']);
});

it('two replicas send each message once, also where one is killed with requests on their way', async () => {
  await replicas[1].start();
  receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 20);
  const orders = await Promise.all(Array.from({ length: ORDERS }, place));
  await eventually('every order', async () => orders.every(({ id }) => receiver.typesOf(id).length > 0));
  expect(orders.flatMap(({ id }) => receiver.typesOf(id))).toHaveLength(ORDERS);
  await allDelivered();

  receiver.forget();
  let silent = true;
  receiver.answer = (response) => void (silent || response.writeHead(204).end());
  const caught = await place();
  await receiver.until('a request', ({ message }) => message.data.orderId === caught.id);
  silent = false;
  await Promise.all(replicas.map((replica) => replica.stop('SIGKILL')));
  expect(await endLeases()).toBe(1);
  await replicas[1].start();
  const items = await allDelivered();
  const ids = receiver.received
    .filter(({ message }) => message.data.orderId === caught.id)
    .map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  expect(items.filter(({ orderId }) => orderId === caught.id)).toHaveLength(1);
});
