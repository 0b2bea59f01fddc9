import type { Channel, ConfirmChannel } from 'amqplib';
import { EventPublisher, type HintNumber } from './event-publisher.js';

let publisher: EventPublisher;
let sent: Partial<HintNumber>[];
let isClosing: boolean;

beforeEach(() => {
  sent = [];
  isClosing = false;
  publisher = new EventPublisher('amqp://nowhere', 'test');
  const channel = {
    publish: (_exchange: string, _key: string, _content: Buffer, { headers }: { headers: HintNumber }) => {
      if (isClosing) throw new Error('Channel closing');
      sent.push(headers);
    },
  } as unknown as Channel;
  Object.assign(publisher, { channel, hinting: { channel, publisher: 'a', published: 0 } });
});

const hint = () => publisher.hint('exchange', 'key', {});

it('numbers the hints of a channel from 1', () => {
  for (let count = 0; count < 3; count += 1) hint();
  expect(sent).toEqual([1, 2, 3].map((number) => ({ publisher: 'a', number })));
});

it('leaves no number out for a hint that it could not send', () => {
  hint();
  isClosing = true;
  hint();
  isClosing = false;
  hint();
  expect(sent.map(({ number }) => number)).toEqual([1, 2]);
});

describe('a message that is published again before it is confirmed', () => {
  const message = {
    exchange: 'exchange',
    routingKey: 'key',
    body: Buffer.from(''),
    messageId: 'one row of the outbox',
    options: {},
  };
  let confirms: (() => void)[];

  beforeEach(() => {
    confirms = [];
    const channel = {
      publish: (...args: unknown[]) => confirms.push(args.at(-1) as () => void),
    } as unknown as ConfirmChannel;
    Object.assign(publisher, { channel });
  });

  const confirmAll = () => {
    for (const confirm of confirms) confirm();
  };

  it('is not harmed by a confirm that comes after its time is over', async () => {
    jest.useFakeTimers();
    try {
      const first = publisher.publish(message).catch((error: Error) => error.message);
      jest.runAllTimers();
      expect(await first).toBe('The broker did not confirm');
      const again = publisher.publish(message);
      confirmAll();
      expect(await again).toBe('confirmed');
    } finally {
      jest.useRealTimers();
    }
  });

  it('is returned each time, also where the broker confirms both in one after their returns', async () => {
    const outcomes = Promise.all([publisher.publish(message), publisher.publish(message)]);
    for (let count = 0; count < 2; count += 1) publisher['countReturn'](message.messageId);
    confirmAll();
    expect(await outcomes).toEqual(['returned', 'returned']);
    expect(publisher['returns'].size).toBe(0);
  });
});
