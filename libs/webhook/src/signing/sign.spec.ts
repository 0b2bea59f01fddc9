import { Webhook } from 'standardwebhooks';
import { newSecret, signatureHeaders } from './sign.js';

const message = () => ({ id: '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50', at: new Date(), body: '{"é":1}' });

it('signs so that the receiver of Standard Webhooks believes it', () => {
  const secret = newSecret();
  const sent = message();
  expect(new Webhook(secret).verify(sent.body, signatureHeaders(sent, [secret]))).toEqual({ é: 1 });
});

it('signs with both secrets while they are rotated: a receiver with either believes it', () => {
  const secrets = [newSecret(), newSecret()];
  const sent = message();
  const headers = signatureHeaders(sent, secrets);
  expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
  for (const secret of secrets) expect(new Webhook(secret).verify(sent.body, headers)).toEqual({ é: 1 });
});

it.each([
  ['another secret', (headers: object) => headers, newSecret()],
  ['another id', (headers: object) => ({ ...headers, 'webhook-id': 'other' }), undefined],
  ['an older timestamp', (headers: object) => ({ ...headers, 'webhook-timestamp': '1700000000' }), undefined],
])('does not hold for %s', (_name, change, other) => {
  const secret = newSecret();
  const sent = message();
  const headers = change(signatureHeaders(sent, [secret])) as Record<string, string>;
  expect(() => new Webhook(other ?? secret).verify(sent.body, headers)).toThrow();
});

it('makes secrets of 32 random bytes', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).not.toBe(other);
  expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32);
});
