import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import type { Server } from 'node:http';
import { listen } from '../testing/start-gateway.js';
import { PARTY, testGateway } from '../testing/test-gateway.js';
import { until } from '../testing/until.js';

const gateway = testGateway();
let server: Server;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = gateway.app.getHttpServer();
  // Read when listening begins; the type leaves it out.
  Object.assign(server, { connectionsCheckingInterval: 50 });
  port = Number(new URL(await listen(gateway.app)).port);
});
/** Read at each look at the connections. */
const beImpatient = () => Object.assign(server, { headersTimeout: 100, requestTimeout: 200 });
const PATIENT = { headersTimeout: 60_000, requestTimeout: 60_000 };
beforeEach(() => void Object.assign(server, PATIENT));
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

/** A caller that does not close because the server does. */
function send(request: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
  sockets.push(socket);
  const caller = { socket, answer: '' };
  socket.on('data', (chunk: Buffer) => (caller.answer += chunk.toString()));
  socket.write(request);
  return caller;
}

const connections = () => promisify(server.getConnections.bind(server))();

it.each([
  ['no HTTP at all', 'rubbish\r\n\r\n', 400, 'invalid-request'],
  [
    'too large headers',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['headers that never end', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: ', 408, 'request-timeout'],
  [
    'a body that never ends',
    'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\nabc',
    408,
    'request-timeout',
  ],
])('%s is answered, and its connection is not held', async (_name, request, status, code) => {
  if (status === 408) beImpatient();
  const caller = send(request);
  await until(() => caller.answer.includes(code));
  expect(caller.answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(caller.answer.split('\r\n\r\n')[1])).toMatchObject({
    type: `http://localhost:3000/problems/${code}`,
    status,
  });
  let held = 1;
  await until(() => {
    void connections().then((now) => (held = now));
    return held === 0;
  });
});

it('what was refused as too slow is not carried out when the rest comes', async () => {
  const body = JSON.stringify({
    supplierId: '65f517ea-c9b6-5be2-80b4-be887b42b130',
    lines: [{ sku: 'A', quantity: '1', unitCode: 'EA' }],
  });
  const token = await gateway.issuer.token({ role: 'buyer', party_id: PARTY });
  const headers = [
    'Host: a',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  beImpatient();
  const caller = send(`POST /v1/orders HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body.slice(0, 20)}`);
  await until(() => caller.answer !== '');
  caller.socket.write(body.slice(20));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(caller.answer).toMatch(/^HTTP\/1.1 408 /);
  expect(gateway.services.asked).toEqual([]);
});
