import { LogWatch } from './log-watch.js';

const record = (fields: object) => JSON.stringify({ level: 30, time: 1, ...fields });

function findingsIn(...pieces: string[]): string[] {
  const watch = new LogWatch();
  const listen = watch.listener();
  for (const piece of pieces) listen(piece);
  return watch.findings().map((finding) => finding.split(':')[0]);
}

it.each([
  ['a token', { token: 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ' }],
  ['a header with a secret', { authorization: 'Basic Y2l0eS1ob3NwaXRhbDpkZW1v' }],
  ['a cookie', { cookie: 'pm_buyer=abc' }],
  ['a password in a URL', { url: 'postgres://client:secret@localhost/client' }],
  ['a secret of a client', { body: { client_secret: 'demo' } }],
  ['a private key', { key: '-----BEGIN PRIVATE KEY-----' }],
])('finds %s', (what, fields) => expect(findingsIn(`${record(fields)}\n`)).toContain(what));

it('finds a line that is no record, as one that a caller wrote would be', () => {
  expect(findingsIn('anything\n{"msg":"x"}\n')).toEqual(Array(2).fill('a line that is no record'));
});

it('reads lines whose pieces end anywhere, and finds nothing in an ordinary one', () => {
  const line = record({ msg: 'command', order_id: 'a', url: 'amqp://localhost:20672' });
  expect(findingsIn(line.slice(0, 9), `${line.slice(9)}\n`)).toEqual([]);
});
