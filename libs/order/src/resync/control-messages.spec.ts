import type { CloudEvent, ServiceName } from '@app/contracts';
import { ControlMessages } from './control-messages.js';

const ORDER = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';
let asked: unknown[][];
let messages: ControlMessages;

beforeEach(() => {
  asked = [];
  const ask = (name: string) => async (orderId: string, from: number) =>
    void asked.push([name, orderId, from]);
  messages = new ControlMessages({
    service: 'client-service',
    path: { resend: ask('resend') as never },
    resync: { noticeForgotten: ask('noticeForgotten') } as never,
    answers: { giveBack: ask('giveBack') } as never,
    logger: { warn: () => undefined } as never,
  });
});

const event = (data: object, from: ServiceName = 'supplier-service') =>
  ({ subject: ORDER, source: `urn:procmetier:${from}`, data }) as CloudEvent;

it('sends from the sequence that is asked for, and looks whether it has sent those before it', async () => {
  await messages.resendRequested(event({ fromSequence: 3 }));
  expect(asked).toEqual([
    ['noticeForgotten', ORDER, 2],
    ['resend', ORDER, 3],
  ]);
});

it.each([0, -1, 1.5, '2', 3_000_000_000, 1e300, undefined])(
  'gives everything back where it is asked for events from %p on, which no sequence is',
  async (fromSequence) => {
    await messages.resendRequested(event({ fromSequence, sender: 'supplier-service' }));
    expect(asked).toEqual([['giveBack', ORDER, 1]]);
  },
);

it('hears nobody but the other side', async () => {
  await messages.resendRequested(event({ fromSequence: 3 }, 'client-service'));
  expect(asked).toEqual([]);
});
