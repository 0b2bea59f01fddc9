import type { AmqpConnectionManager } from 'amqp-connection-manager';
import { connect, type ChannelModel } from 'amqplib';
import { NOTIFICATIONS_EXCHANGE, WIRE_SIDES, type OrderChange } from '@app/contracts';
import { connectBroker, EventPublisher } from '@app/messaging';
import { listenToNotifications } from '../../apps/gateway/src/events/notifications.js';
import { TcpProxy } from '../faults/tcp-proxy.js';
import { eventually } from '../support/eventually.js';
import { createVhost, type TestVhost } from '../support/servers.js';

const MAX_WAITING = 100;
/** Together more than fits into the sockets between a broker and a gateway that reads nothing. */
const HINTS = 1_500;
const CHANGES_A_HINT = 150;

let vhost: TestVhost;
let publisher: EventPublisher;
let gateway: AmqpConnectionManager;
/** Between the gateway and the broker. */
let line: TcpProxy;
const heard: number[] = [];
/** Which hint was heard last when a gap was told. */
const gaps: { side: string; after: number | undefined }[] = [];
let isListening = false;
/** Hears all hints, with nothing in its way. */
let neighbour: ChannelModel;
let heardNearby = 0;

beforeAll(async () => {
  vhost = await createVhost();
  publisher = new EventPublisher(vhost.urlFor('client-service'), 'test publisher');
  const isReady = new Promise<void>((resolve) => publisher.onHinting(resolve));
  publisher.connect();
  await isReady;
  line = await TcpProxy.to(vhost.urlFor('gateway'));
  gateway = connectBroker(line.through(vhost.urlFor('gateway')), 'test gateway');
  const hub = {
    publish: ([change]: readonly OrderChange[]) => void heard.push(change.version),
    endAll: () => void (isListening = true),
    tellGap: (side: string) => void gaps.push({ side, after: heard.at(-1) }),
  };
  const onBegin = () => undefined;
  listenToNotifications(gateway, { instance: 'test', hub, onBegin, maxWaiting: MAX_WAITING });
  await eventually('the gateway listens', async () => isListening);
  neighbour = await connect(vhost.adminUrl);
  const channel = await neighbour.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, NOTIFICATIONS_EXCHANGE, '#');
  await channel.consume(queue, () => void (heardNearby += 1), { noAck: true });
});
afterAll(async () => {
  await neighbour.close();
  await publisher.close();
  await gateway.close();
  await line.close();
  await vhost.drop();
});

function hint(version: number): void {
  const change: OrderChange = {
    party: 'p',
    orderId: 'o',
    version,
    status: 'QUOTED',
    turn: 'buyer',
    cursor: `client:${version}`,
  };
  publisher.hint(NOTIFICATIONS_EXCHANGE, 'client-service', Array<OrderChange>(CHANGES_A_HINT).fill(change));
}

const hasHeard = (version: number) =>
  eventually(`hint ${version} is heard`, async () => heard.at(-1) === version, 30_000);

it('says so where the broker dropped hints of a gateway that could not keep up, before it goes on', async () => {
  for (let version = 1; version <= 10; version += 1) hint(version);
  await hasHeard(10);
  expect(gaps).toEqual([]);

  line.silence();
  for (let version = 11; version <= HINTS; version += 1) {
    hint(version);
    if (version % 50 === 0) await eventually('the broker has them', async () => heardNearby === version);
  }
  line.mend();
  await hasHeard(HINTS);

  expect(heard.length).toBeLessThan(HINTS);
  const afterWhich = heard.filter((version, index) => heard[index + 1] > version + 1);
  expect(gaps).toEqual(afterWhich.flatMap((after) => WIRE_SIDES.map((side) => ({ side, after }))));
});
