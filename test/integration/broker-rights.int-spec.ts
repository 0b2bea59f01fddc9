import { randomUUID } from 'node:crypto';
import { connect, type Channel, type ChannelModel } from 'amqplib';
import { topology } from '@app/contracts';
import type { AppUser } from '../../tools/infra/settings.js';
import { createVhost, type TestVhost } from '../support/servers.js';

/** Written here a second time, by hand: compared with their own source, the rights could never be wrong. */
const MAY_WRITE: Record<AppUser, string[]> = {
  gateway: ['procmetier.requests'],
  'client-service': ['client-service.events', 'procmetier.replies', 'procmetier.notifications'],
  'supplier-service': ['supplier-service.events', 'procmetier.replies', 'procmetier.notifications'],
};
const queuesOf = (service: string) =>
  ['inbox', 'inbox.dead', 'requests', 'reads'].map((name) => `${service}.${name}`);
const MAY_READ: Record<AppUser, string[]> = {
  gateway: [],
  'client-service': queuesOf('client-service'),
  'supplier-service': queuesOf('supplier-service'),
};

const USERS = Object.keys(MAY_WRITE) as AppUser[];
const EXCHANGES = [
  ...topology().exchanges.map(({ name }) => name),
  '',
  'amq.topic',
  'amq.direct',
  'amq.fanout',
];
const QUEUES = topology().queues.map(({ name }) => name);

let vhost: TestVhost;
const connections = new Map<AppUser, ChannelModel>();

beforeAll(async () => {
  vhost = await createVhost();
  for (const user of USERS) connections.set(user, await connect(vhost.urlFor(user)));
});
afterAll(async () => {
  for (const connection of connections.values()) await connection.close();
  await vhost.drop();
});

/** On a channel of its own, which the broker closes where it refuses. @returns `allowed`, or what the broker says */
async function attempt(user: AppUser, action: (channel: Channel) => Promise<unknown>): Promise<string> {
  const channel = await (connections.get(user) as ChannelModel).createConfirmChannel();
  const refusal = new Promise<string>((resolve) =>
    channel.once('error', (error: Error) => resolve(error.message)),
  );
  try {
    await action(channel);
    await channel.close();
    return 'allowed';
  } catch {
    return await refusal;
  }
}

const publish = (exchange: string) => async (channel: Channel) => {
  channel.publish(exchange, 'supplier-service.inbox', Buffer.from('{}'));
  await (channel as unknown as { waitForConfirms(): Promise<void> }).waitForConfirms();
};

describe.each(USERS)('%s', (user) => {
  it.each(EXCHANGES)('publishes to "%s" only if it is meant to', async (exchange) => {
    const outcome = await attempt(user, publish(exchange));
    expect(outcome).toMatch(MAY_WRITE[user].includes(exchange) ? /^allowed$/ : /ACCESS_REFUSED/);
  });

  it.each(QUEUES)('consumes from %s only if it is meant to', async (queue) => {
    const outcome = await attempt(user, (channel) => channel.consume(queue, () => undefined));
    expect(outcome).toMatch(MAY_READ[user].includes(queue) ? /^allowed$/ : /ACCESS_REFUSED/);
  });

  it('declares, binds, empties and deletes nothing that others use', async () => {
    const [queue, exchange] = ['client-service.inbox', 'supplier-service.events'];
    const actions: ((channel: Channel) => Promise<unknown>)[] = [
      (channel) => channel.assertQueue(`stolen-${randomUUID()}`, { durable: true }),
      (channel) => channel.assertQueue('', { exclusive: true }),
      (channel) => channel.assertExchange(`stolen-${randomUUID()}`, 'fanout'),
      (channel) => channel.deleteQueue(queue),
      (channel) => channel.deleteExchange(exchange),
      (channel) => channel.bindQueue(queue, 'client-service.events', '#'),
      (channel) => channel.unbindQueue(queue, exchange, '#'),
      (channel) => channel.bindExchange('amq.topic', exchange, '#'),
    ];
    for (const action of actions) expect(await attempt(user, action)).toMatch(/ACCESS_REFUSED/);
  });

  it('has no way into another vhost', async () => {
    const url = new URL(vhost.urlFor(user));
    url.pathname = '/%2f';
    await expect(connect(url.href)).rejects.toThrow(/ConnectionClose/);
  });
});

it('a gateway listens to notifications and replies on queues of its own, and to no events', async () => {
  const listen = (exchange: string) => async (channel: Channel) => {
    const { queue } = await channel.assertQueue(`gateway.notifications.${randomUUID()}`, { exclusive: true });
    await channel.bindQueue(queue, exchange, '#');
  };
  expect(await attempt('gateway', listen('procmetier.notifications'))).toBe('allowed');
  expect(await attempt('gateway', listen('client-service.events'))).toMatch(/ACCESS_REFUSED/);
});
