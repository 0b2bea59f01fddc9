import type { OrderChange } from '@app/contracts';
import type { AmqpConnectionManager, Channel, CreateChannelOpts } from 'amqp-connection-manager';
import type { ConsumeMessage } from 'amqplib';
import { PARTY } from '../testing/test-gateway.js';
import { change } from '../testing/test-events.js';
import { listenToNotifications, readNotification } from './notifications.js';

type Deliver = (message: ConsumeMessage | null) => void;

let happened: string[];
let open: () => Promise<void>;
let deliver: Deliver;

beforeEach(async () => {
  happened = [];
  const channel = {
    assertQueue: async () => undefined,
    bindQueue: async () => undefined,
    consume: async (_queue: string, onMessage: Deliver) => void (deliver = onMessage),
  };
  const manager = {
    createChannel: ({ setup }: CreateChannelOpts) => {
      open = async () => (setup as (opened: Channel) => Promise<void>)(channel as unknown as Channel);
      return { on: () => undefined };
    },
    reconnect: () => void happened.push('reconnect'),
  };
  const hub = {
    publish: (changes: readonly OrderChange[]) =>
      void happened.push(...changes.map(({ version }) => `${version}`)),
    endAll: () => void happened.push('all end'),
    tellGap: (side: string) => void happened.push(`gap ${side}`),
  };
  const onBegin = (side: string) => void happened.push(`${side} begins`);
  listenToNotifications(manager as unknown as AmqpConnectionManager, { instance: 'test', hub, onBegin });
  await open();
});

function hear(body: object, headers?: object): void {
  const content = Buffer.from(JSON.stringify(body));
  deliver({ content, properties: { headers } } as unknown as ConsumeMessage);
}

const versioned = (version: number) => ({ party: 'p', orderId: 'o', version, cursor: `client:${version}` });

it('tells a gap on both sides before what came behind it', () => {
  for (const number of [7, 8, 11, 12]) hear(versioned(number), { publisher: 'a', number });
  expect(happened).toEqual(['all end', '7', '8', 'gap client', 'gap supplier', '11', '12']);
});

it('knows no number any more where its queue is a new one: all streams have ended there', async () => {
  hear(versioned(1), { publisher: 'a', number: 1 });
  await open();
  hear(versioned(9), { publisher: 'a', number: 9 });
  expect(happened).toEqual(['all end', '1', 'all end', '9']);
});

it('hears a service of before hints were numbered', () => {
  hear([versioned(1), versioned(2)]);
  hear({ begins: 'supplier' }, {});
  expect(happened).toEqual(['all end', '1', '2', 'supplier begins']);
});

it('comes back where the queue was taken away', () => {
  deliver(null);
  expect(happened).toEqual(['all end', 'reconnect']);
});

it.each([
  ['{"begins":"client"}', 'client'],
  ['{"begins":"broker"}', undefined],
  ['[]', undefined],
])('reads from %s that %s begins', (text, begins) => {
  expect(readNotification(Buffer.from(text))).toEqual({ changes: [], begins });
});

it.each([
  ['one change', JSON.stringify(change(PARTY, 'client:1')), 1],
  ['several', JSON.stringify([change(PARTY, 'client:1'), change(PARTY, 'client:2')]), 2],
  ['no JSON', '{', 0],
  ['something else', JSON.stringify([null, 7, { party: PARTY }]), 0],
])('reads a message of %s', (_name, text, count) => {
  expect(readNotification(Buffer.from(text)).changes).toHaveLength(count);
});
