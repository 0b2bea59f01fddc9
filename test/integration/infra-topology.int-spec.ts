import amqp from 'amqplib';
import { inboxDeadQueue, inboxQueue, inboxQueues, requestsQueue, SERVICES } from '@app/contracts';
import { ManagementApi } from '../../tools/infra/management-api.js';
import { readSettings } from '../../tools/infra/settings.js';
import { declareTopology } from '../../tools/infra/topology.js';
import { eventually } from '../support/eventually.js';
import { createVhost } from '../support/servers.js';
import type { TestVhost } from '../support/servers.js';

let broker: TestVhost;
let api: ManagementApi;
const declareAgain = () => declareTopology({ ...broker, passwords: readSettings({}).brokerPasswords });

beforeAll(async () => {
  broker = await createVhost();
  api = new ManagementApi(broker.managementUrl, broker.adminUrl);
});
afterAll(() => broker.drop());

const bindingsOf = async (queue: string) => {
  const bindings = await api.get<{ source: string; routing_key: string }[]>(
    'queues',
    broker.vhost,
    queue,
    'bindings',
  );
  return bindings!
    .filter(({ source }) => source !== '')
    .map(({ source, routing_key }) => [source, routing_key]);
};

it('declares the inbox of a service for the events of the other one', async () => {
  const queue = await api.get<{ arguments: object }>('queues', broker.vhost, 'supplier-service.inbox');
  expect(queue?.arguments).toMatchObject({ 'x-queue-type': 'quorum', 'x-delivery-limit': 50 });
  expect(await bindingsOf('supplier-service.inbox')).toEqual([['client-service.events', '#']]);
});

it.each(SERVICES)('lets no version of the broker drop a dead letter of the %s', async (service) => {
  const policy = await eventually('the queue has its policy', async () => {
    const queue = await api.get<{ effective_policy_definition?: Record<string, number> }>(
      'queues',
      broker.vhost,
      inboxDeadQueue(service),
    );
    return queue?.effective_policy_definition?.['delivery-limit'];
  });
  expect(policy).toBe(2 ** 31 - 1);
});

it('changes nothing when it runs again', async () => {
  const state = () => api.get<{ name: string }[]>('bindings', broker.vhost);
  const before = await state();
  await declareAgain();
  expect(await state()).toEqual(before);
});

it('removes a binding that is not declared', async () => {
  const queue = requestsQueue('client-service');
  await api.post(['bindings', broker.vhost, 'e', 'client-service.events', 'q', queue], {
    routing_key: 'order.*',
  });
  await declareAgain();
  expect(await bindingsOf(queue)).toEqual([['procmetier.requests', queue]]);
});

it('names queue and argument when a queue stands there with another one', async () => {
  const queue = inboxQueue('client-service');
  await api.delete('queues', broker.vhost, queue);
  await api.put(['queues', broker.vhost, queue], { durable: true, arguments: { 'x-queue-type': 'classic' } });
  await expect(declareAgain()).rejects.toThrow(/client-service\.inbox exists with x-queue-type = "classic"/);
  await api.delete('queues', broker.vhost, queue);
  await declareAgain();
});

it('lets a service publish its own events and nothing else', async () => {
  expect(await publishAs('client-service', 'client-service.events')).toBe('published');
  expect(await publishAs('client-service', 'supplier-service.events')).toMatch(/ACCESS_REFUSED/);
  expect(await publishAs('client-service', '')).toMatch(/ACCESS_REFUSED/);
});

async function publishAs(user: 'client-service', exchange: string): Promise<string> {
  const connection = await amqp.connect(broker.urlFor(user));
  connection.on('error', () => undefined);
  const channel = await connection.createConfirmChannel();
  const failed = new Promise<string>((resolve) =>
    channel.once('error', (error: Error) => resolve(error.message)),
  );
  channel.publish(exchange, 'client-service.inbox', Buffer.from('{}'));
  const confirmed = channel.waitForConfirms().then(
    () => 'published',
    () => failed,
  );
  const outcome = await confirmed;
  await connection.close();
  return outcome;
}

describe('with three partitions', () => {
  let partitioned: TestVhost;
  beforeAll(async () => (partitioned = await createVhost(3)));
  afterAll(() => partitioned.drop());

  /** @returns the queue where a message arrived; `returned` where the broker had none for it */
  async function routed(routingKey: string): Promise<string> {
    const connection = await amqp.connect(partitioned.adminUrl);
    const channel = await connection.createConfirmChannel();
    let returned = false;
    channel.on('return', () => (returned = true));
    channel.publish('client-service.events', routingKey, Buffer.from('{}'), { mandatory: true });
    await channel.waitForConfirms();
    const arrived: string[] = [];
    for (const queue of inboxQueues('supplier-service', 3))
      if ((await channel.purgeQueue(queue)).messageCount > 0) arrived.push(queue);
    await connection.close();
    return returned ? 'returned' : arrived.join();
  }

  it.each([
    ['inbox.1.batch', 'supplier-service.inbox'],
    ['inbox.3.order.placed', 'supplier-service.inbox.3'],
    ['order.placed', 'supplier-service.inbox'],
    ['batch', 'supplier-service.inbox'],
    ['inbox.4.batch', 'returned'],
  ])('%s comes to %s', async (routingKey, place) => expect(await routed(routingKey)).toBe(place));
});
