import type { Channel } from 'amqplib';
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
