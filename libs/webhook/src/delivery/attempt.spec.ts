import { PING_TYPE, WEBHOOK_DELIVERY_ERRORS, type WebhookDeliveryError } from '@app/contracts';
import { Webhook } from 'standardwebhooks';
import { SecretBox } from '../signing/secret-box.js';
import { newSecret } from '../signing/sign.js';
import { attempt } from './attempt.js';
import type { ClaimedDelivery } from './delivery.repository.js';
import type { Answer, OutgoingMessage } from './http-sender.js';

const box = new SecretBox('a passphrase of some length, for tests');
const now = new Date();
const hook = '01936b70-11c2-7d0e-a4a5-93c5b1e6f702';

const claimed = (change: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  webhookId: hook,
  id: '01936b6e-5b11-7a90-b1f2-6c1d2e3f4a5b',
  position: '7',
  type: 'order.placed',
  orderId: '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50',
  body: '{}',
  tries: 0,
  firstTryAt: null,
  attemptCount: 3,
  url: 'https://example.com/',
  secret: box.seal(newSecret(), hook),
  previousSecret: null,
  previousSecretUntil: null,
  ...change,
});

async function after(answer: Answer, change: Partial<ClaimedDelivery> = {}) {
  const sent: OutgoingMessage[] = [];
  const sender = {
    send: async (message: OutgoingMessage) => {
      sent.push(message);
      return answer;
    },
  };
  const ended = await attempt(claimed(change), { sender, box, clock: () => now, random: () => 0 });
  const waitsMs = ended.nextTryAt && ended.nextTryAt.getTime() - now.getTime();
  return { ended, sent, waitsMs };
}

const taken: Answer = { statusCode: 200, error: null };
const broken: Answer = { statusCode: 500, error: 'status' };

it.each<[string, Answer, Partial<ClaimedDelivery>, object, number | null]>([
  ['taken', taken, {}, { status: 'delivered', tries: 1 }, null],
  ['broken', broken, {}, { status: 'pending', tries: 1 }, 5_000],
  ['broken again', broken, { tries: 1 }, { status: 'pending', tries: 2 }, 300_000],
  ['broken for days', broken, { tries: 9 }, { status: 'failed', disable: 'failing' }, null],
  ['gone', { statusCode: 410, error: 'status' }, {}, { status: 'failed', disable: 'gone' }, null],
  ['busy', { ...broken, retryAfter: '90' }, {}, { status: 'pending' }, 90_000],
  ['away', { statusCode: null, error: 'connection' }, {}, { status: 'pending' }, 5_000],
  [
    'broken for a ping',
    broken,
    { type: PING_TYPE, orderId: null },
    { status: 'failed', disable: undefined },
    null,
  ],
  ['gone for a ping', { statusCode: 410, error: 'status' }, { type: PING_TYPE }, { disable: 'gone' }, null],
])('a receiver that is %s', async (_name, answer, change, expected, expectedMs) => {
  const { ended, waitsMs } = await after(answer, change);
  expect({ disable: undefined, ...ended }).toMatchObject({
    ...expected,
    attempt: { number: 4, error: answer.error },
  });
  expect(waitsMs).toBe(expectedMs);
});

it.each(Object.keys(WEBHOOK_DELIVERY_ERRORS) as WebhookDeliveryError[])(
  'a receiver whose last try ends with %s is disabled as any other',
  async (error) => {
    const { ended } = await after({ statusCode: null, error }, { tries: 9 });
    expect(ended).toMatchObject({ status: 'failed', disable: 'failing' });
  },
);

it('a receiver that is tried too seldom for ten tries is disabled after a week', async () => {
  const firstTryAt = new Date(now.getTime() - 7 * 86_400_000);
  const { ended } = await after({ statusCode: null, error: 'timeout' }, { tries: 1, firstTryAt });
  expect(ended).toMatchObject({ status: 'failed', disable: 'failing' });
});

it('a sender that never comes back holds nothing up', async () => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  const sender = { send: () => new Promise<Answer>(() => undefined) };
  const ending = attempt(claimed(), { sender, box, clock: () => now, random: () => 0 });
  await jest.advanceTimersByTimeAsync(20_000);
  jest.useRealTimers();
  expect(await ending).toMatchObject({ status: 'pending', attempt: { error: 'timeout', statusCode: null } });
});

it('signs with the old secret too until its time is over', async () => {
  const [present, previous] = [newSecret(), newSecret()];
  const secrets = { secret: box.seal(present, hook), previousSecret: box.seal(previous, hook) };
  const until = (ms: number) => ({ ...secrets, previousSecretUntil: new Date(now.getTime() + ms) });
  const during = (await after(taken, until(1_000))).sent[0];
  for (const secret of [present, previous]) new Webhook(secret).verify(during.body, during.headers);
  const later = (await after(taken, until(0))).sent[0];
  new Webhook(present).verify(later.body, later.headers);
  expect(() => new Webhook(previous).verify(later.body, later.headers)).toThrow();
});

it('sends nothing unsigned: with a changed key a message waits', async () => {
  const { ended, sent } = await after(taken, {
    secret: new SecretBox('another passphrase').seal('whsec_', hook),
  });
  expect(sent).toEqual([]);
  expect(ended).toMatchObject({ status: 'pending', attempt: { error: 'secret', statusCode: null } });
});
