import { connect, type Channel, type ChannelModel } from 'amqplib';
import {
  counterpartOf,
  eventsExchange,
  inboxDeadQueue,
  inboxQueue,
  markerQueue,
  NOTIFICATIONS_EXCHANGE,
  requestsQueue,
} from '@app/contracts';
import { EventPublisher, RmqServer, type RmqServerOptions } from '@app/messaging';
import { eventually } from '../support/eventually.js';
import { connectRequester } from '../support/requester.js';
import { createVhost, type TestVhost } from '../support/servers.js';

const SERVICE = 'client-service';

let vhost: TestVhost;
let admin: ChannelModel;
let channel: Channel;
beforeAll(async () => {
  vhost = await createVhost();
  admin = await connect(vhost.adminUrl);
  channel = await admin.createChannel();
});
afterAll(async () => {
  await admin.close();
  await vhost.drop();
});

it('a publisher may be closed in the very moment in which its channel opens', async () => {
  const publisher = new EventPublisher(vhost.urlFor(SERVICE), 'test');
  publisher.connect();
  await new Promise<void>((resolve) => publisher['manager']?.once('connect', () => resolve()));
  await publisher.close();
});

it('hints that have nowhere to go hold up no event, and go out once they have', async () => {
  await channel.deleteExchange(NOTIFICATIONS_EXCHANGE);
  const publisher = new EventPublisher(vhost.urlFor(SERVICE), 'test');
  let tries = 0;
  const hint = () => publisher.hint(NOTIFICATIONS_EXCHANGE, SERVICE, {});
  publisher.onHinting(() => {
    tries += 1;
    hint();
  });
  publisher.connect();
  const lost = jest.fn();
  publisher['manager']?.on('disconnect', lost);
  await eventually('it has tried twice', async () => tries >= 2);
  expect(
    await publisher.publish({
      exchange: eventsExchange(SERVICE),
      routingKey: 'test',
      body: Buffer.from('an event'),
      messageId: 'a test',
      options: {},
    }),
  ).toBe('confirmed');
  await channel.assertExchange(NOTIFICATIONS_EXCHANGE, 'topic', { durable: true });
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, NOTIFICATIONS_EXCHANGE, '#');
  await eventually('a hint goes out', async () => {
    hint();
    return (await channel.checkQueue(queue)).messageCount > 0;
  });
  expect(lost).not.toHaveBeenCalled();
  await publisher.close();
  await channel.purgeQueue(inboxQueue(counterpartOf(SERVICE)));
});

it('a server whose queue is missing consumes once it is there', async () => {
  const queue = inboxQueue(SERVICE);
  await channel.deleteQueue(queue);
  const server = new RmqServer({
    url: vhost.urlFor(SERVICE),
    appName: 'test',
    requestQueues: [requestsQueue(SERVICE)],
    eventQueues: [queue],
    deadQueues: [],
    prefetch: 10,
    onUnhandled: async () => undefined,
  });
  const complaints = complaintsOf(server);
  await server.start();
  await eventually('the server complains', async () => complaints[0]);
  expect(complaints[0]).toContain(queue);
  expect(server.unavailability()).toBe('The broker is away, or a queue is missing');

  await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  const isReady = () => server.unavailability() === undefined;
  await eventually('the server consumes', async () => isReady());
  await server.close();
});

function complaintsOf(server: RmqServer): string[] {
  const complaints: string[] = [];
  jest.spyOn(server['logger'], 'warn').mockImplementation((line: string) => void complaints.push(line));
  return complaints;
}

it('a server that is not let into its vhost names it once, and is not ready', async () => {
  const onConsuming = jest.fn();
  const server = askedAndTold(async () => undefined, {
    url: `${vhost.urlFor(SERVICE)}-misspelt`,
    onConsuming,
  });
  const complaints = complaintsOf(server);
  await server.start();
  let tries = 0;
  server['manager']?.on('connectFailed', () => (tries += 1));
  await eventually('it has tried again', async () => tries > 1);
  expect(complaints).toEqual([expect.stringContaining(`vhost "${vhost.vhost}-misspelt"`)]);
  expect(server.unavailability()).toBe('The broker is away, or a queue is missing');
  expect(onConsuming).not.toHaveBeenCalled();
  await server.close();
});

it('a server tells each time when it consumes', async () => {
  const onConsuming = jest.fn();
  const server = askedAndTold(async () => undefined, { onConsuming });
  complaintsOf(server);
  await server.start();
  await eventually('it consumes', async () => onConsuming.mock.calls.length === 1);
  expect(server.unavailability()).toBeUndefined();
  server['manager']?.reconnect();
  await eventually('it consumes again', async () => onConsuming.mock.calls.length === 2);
  await server.close();
});

/** A server of the service's requests and of its inbox. */
const askedAndTold = (
  onUnhandled: RmqServerOptions['onUnhandled'],
  options: Partial<RmqServerOptions> = {},
) =>
  new RmqServer({
    url: vhost.urlFor(SERVICE),
    appName: 'test',
    requestQueues: [requestsQueue(SERVICE)],
    eventQueues: [inboxQueue(SERVICE)],
    deadQueues: [],
    prefetch: 10,
    onUnhandled,
    ...options,
  });

describe('a dead letter of the broker', () => {
  const dead = inboxDeadQueue(SERVICE);
  const drain = (keep: () => Promise<void>) => askedAndTold(keep, { eventQueues: [], deadQueues: [dead] });
  const waiting = async () => (await channel.checkQueue(dead)).messageCount;

  it('is settled once it is kept, and comes again until then', async () => {
    let tries = 0;
    const server = drain(async () => {
      if ((tries += 1) === 1) throw new Error('the database refuses it');
    });
    jest.spyOn(server['logger'], 'error').mockImplementation(() => undefined);
    await server.start();
    channel.sendToQueue(dead, Buffer.from('no event'));
    await eventually('it is kept', async () => tries === 2 && server.unsettled === 0);
    await server.close();
    expect(await waiting()).toBe(0);
  });

  it('goes back where its process ends before it is kept', async () => {
    let taken = false;
    const server = drain(() => {
      taken = true;
      return new Promise(() => undefined);
    });
    await server.start();
    channel.sendToQueue(dead, Buffer.from('no event'));
    await eventually('it is in hand', async () => taken);
    expect(await waiting()).toBe(0);
    await server['manager']?.close();
    await eventually('it waits again', async () => (await waiting()) === 1);
    await channel.purgeQueue(dead);
  });
});

it('a request that waited for its server is answered while the server still begins to consume', async () => {
  const requester = await connectRequester(vhost);
  const reply = requester.command({ pattern: 'client.test', party: 'party', role: 'buyer' });
  const server = askedAndTold(async () => undefined);
  server.addHandler('client.test', async () => ({ result: 'at once' }));
  await server.start();
  expect(await reply).toEqual({ result: 'at once' });
  await server.close();
  await requester.close();
});

it('counts what it has acknowledged of its inbox, and nothing that it was asked', async () => {
  const requester = await connectRequester(vhost);
  const heard: string[] = [];
  const server = askedAndTold(async ({ body }) => {
    if (heard.push(body) === 1) throw new Error('the first time it fails');
  });
  jest.spyOn(server['logger'], 'error').mockImplementation(() => undefined);
  server.addHandler('client.test', async () => ({ result: 'at once' }));
  await server.start();
  const ask = () => requester.command({ pattern: 'client.test', party: 'party', role: 'buyer' });
  await ask();
  const asked = [server.acknowledged, server.inHand];
  channel.sendToQueue(inboxQueue(SERVICE), Buffer.from('no event'));
  await eventually('it is heard again', async () => heard[1]);
  await eventually('it is settled', async () => server.unsettled === 0);
  await ask();
  const heardToo = [server.acknowledged, server.inHand];
  await server.close();
  await requester.close();
  expect({ asked, heardToo }).toEqual({ asked: [0, 0], heardToo: [1, 0] });
});

describe('a message of an inbox', () => {
  const queue = inboxQueue('supplier-service');
  const url = () => vhost.urlFor('supplier-service');
  const deadCount = async () => (await channel.checkQueue(inboxDeadQueue('supplier-service'))).messageCount;

  it('is no dead letter where it only has to wait for a moment', async () => {
    const begun = performance.now();
    let isKept = false;
    const server = askedAndTold(
      async () => {
        if (performance.now() < begun + 1_500) throw new Error('the line that it needs is not there');
        isKept = true;
      },
      { url: url(), requestQueues: [], eventQueues: [queue] },
    );
    jest.spyOn(server['logger'], 'error').mockImplementation(() => undefined);
    await server.start();
    channel.sendToQueue(queue, Buffer.from('no event'));
    await eventually('it is settled', async () => isKept || (await deadCount()) > 0);
    await server.close();
    expect(await deadCount()).toBe(0);
  });

  it('waits for the next process where this one ends in the moment in which it begins to consume', async () => {
    const marker = markerQueue('supplier-service');
    let release = () => {};
    const inHand = new Promise<void>((resolve) => (release = resolve));
    let begin = () => {};
    let beginnings = 0;
    const onMissing = () =>
      (beginnings += 1) === 1 ? Promise.resolve() : new Promise<void>((resolve) => (begin = resolve));
    const server = askedAndTold(() => inHand, {
      url: url(),
      requestQueues: [],
      eventQueues: [queue],
      marker: { queue: marker, onMissing },
    });
    complaintsOf(server);
    await server.start();
    channel.sendToQueue(queue, Buffer.from('no event'));
    await eventually('it is in hand', async () => server.inHand === 1);
    await channel.purgeQueue(marker);
    server['manager']?.reconnect();
    await eventually('it begins again', async () => beginnings === 2);
    const closed = server.close();
    begin();
    await eventually('it has begun', async () => server.beginnings === 2);
    await eventually('it waits', async () => {
      const { messageCount, consumerCount } = await channel.checkQueue(queue);
      return messageCount === 1 && consumerCount === 0;
    }).finally(release);
    await closed;
    expect(await deadCount()).toBe(0);
  });
});
