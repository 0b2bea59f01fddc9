import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { HttpSender, type Answer } from './http-sender.js';

let server: Server;
let port: number;
let came: IncomingMessage[];
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    came.push(request);
    request.resume();
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  came = [];
  answer = (response) => response.writeHead(204).end();
});

const here = () => `http://127.0.0.1:${port}/hook`;

function send(
  url: string,
  { allowLoopback = true, resolve = async () => ['127.0.0.1'], timeoutMs = 5_000 } = {},
): Promise<Answer> {
  return new HttpSender({ allowLoopback, resolve, timeoutMs }).send({
    url,
    headers: { 'webhook-id': 'one' },
    body: '{"é":1}',
  });
}

it('posts the body with its headers', async () => {
  expect(await send(here())).toEqual({ statusCode: 204, error: null });
  expect(came[0].method).toBe('POST');
  expect(came[0].headers).toMatchObject({
    'webhook-id': 'one',
    'content-type': 'application/json',
    'content-length': '8',
    host: `127.0.0.1:${port}`,
  });
});

it.each<[number, Record<string, string>, Answer]>([
  [200, {}, { statusCode: 200, error: null }],
  [302, { location: '/other' }, { statusCode: 302, error: 'redirect' }],
  [307, { location: 'http://169.254.169.254/' }, { statusCode: 307, error: 'redirect' }],
  [410, {}, { statusCode: 410, error: 'status' }],
  [503, { 'retry-after': '7' }, { statusCode: 503, error: 'status', retryAfter: '7' }],
])('an answer %i is asked once and not followed', async (status, headers, expected) => {
  answer = (response) => response.writeHead(status, headers).end();
  expect(await send(here())).toEqual(expected);
  expect(came).toHaveLength(1);
});

it('lets go of a receiver that wants to speak another protocol', async () => {
  let closed: Promise<unknown> | undefined;
  const switching = createNetServer((socket) => {
    closed = once(socket, 'close');
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
  }).listen(0, '127.0.0.1');
  await once(switching, 'listening');
  const { port: itsPort } = switching.address() as AddressInfo;
  expect(await send(`http://127.0.0.1:${itsPort}/`)).toEqual({ statusCode: 101, error: 'status' });
  await closed;
  switching.close();
});

it('lets go of a receiver that is silent', async () => {
  answer = () => undefined;
  expect(await send(here(), { timeoutMs: 100 })).toEqual({ statusCode: null, error: 'timeout' });
});

it('lets go of a receiver that never stops talking', async () => {
  const closed = new Promise<void>((resolve) => {
    answer = (response) => {
      response.once('close', resolve);
      response.writeHead(200);
      const talk = () =>
        void (response.destroyed || response.write('x'.repeat(1_000), () => setImmediate(talk)));
      talk();
    };
  });
  expect(await send(here())).toEqual({ statusCode: 200, error: null });
  await closed;
});

it('says that nobody listens', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port: closedPort } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  expect(await send(`http://127.0.0.1:${closedPort}/`)).toEqual({ statusCode: null, error: 'connection' });
});

it('does not believe a server without TLS to be an https one', async () => {
  expect(await send(`https://localhost:${port}/`)).toEqual({ statusCode: null, error: 'tls' });
});

describe('where nothing may be sent', () => {
  it.each([
    ['http without the setting', () => here()],
    ['a loopback address', () => 'https://127.0.0.1:8443/'],
    ['a loopback address in disguise', () => 'https://0x7f.1:8443/'],
    ['a mapped address', () => 'https://[::ffff:127.0.0.1]:8443/'],
    ['the metadata service', () => 'https://169.254.169.254/latest/meta-data'],
    ['another port', () => 'https://example.com:22/'],
  ])('%s is refused', async (_name, url) => {
    expect(await send(url(), { allowLoopback: false })).toEqual({
      statusCode: null,
      error: 'address-refused',
    });
    expect(came).toEqual([]);
  });

  it('a name with one bad address among good ones is refused', async () => {
    const resolve = async () => ['93.184.215.14', '10.0.0.1'];
    expect(await send('https://example.com/', { allowLoopback: false, resolve })).toMatchObject({
      error: 'address-refused',
    });
  });

  it('a name that has become one of this machine since its registration is refused', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const resolve = async () => answers.shift() ?? [];
    await resolve();
    expect(await send(`https://rebound.example:8443/`, { allowLoopback: false, resolve })).toEqual({
      statusCode: null,
      error: 'address-refused',
    });
    expect(came).toEqual([]);
  });

  it('a name without an address is told as such', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await send('https://nowhere.example/', { allowLoopback: false, resolve })).toEqual({
      statusCode: null,
      error: 'name-not-resolved',
    });
  });
});

it('connects to the address that was checked, and asks for the name once', async () => {
  // localhost leads to another address than this one: only the checked address finds the server.
  const other = createServer((_request, response) => response.writeHead(204).end()).listen(0, '127.0.0.3');
  await once(other, 'listening');
  let asked = 0;
  const resolve = async () => [`127.0.0.${(asked += 1) === 1 ? 3 : 1}`];
  const url = `http://localhost:${(other.address() as AddressInfo).port}/`;
  expect(await send(url, { resolve })).toEqual({ statusCode: 204, error: null });
  expect(asked).toBe(1);
  other.closeAllConnections();
  other.close();
});
