import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { databaseFailure } from './database-errors.js';
import { watchfulClient } from './watchful-client.js';

let server: Server;
const sockets: Socket[] = [];

beforeEach(async () => {
  // Takes connections and says nothing, as a line does that went silent.
  server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
});

const clientOf = (silenceMs: number) => {
  const { port } = server.address() as { port: number };
  const Client = watchfulClient(silenceMs);
  return new Client({ host: '127.0.0.1', port, user: 'nobody', database: 'none' });
};

it('gives up a server that is silent, as one that is away', async () => {
  const error = await clientOf(50)
    .connect()
    .catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'ETIMEDOUT' });
  expect(databaseFailure(error)).toBe('away');
});

it('says why it cannot be had at any of its addresses', async () => {
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '127.0.0.2', family: 4 },
  ];
  const lookup = jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((_name: string, _options: object, found: (error: null, all: object[]) => void) =>
      found(null, addresses)) as never);
  const Client = watchfulClient(1_000);
  const failure = await new Client({ host: 'localhost', port: 1, user: 'nobody' })
    .connect()
    .catch((error: unknown) => error);
  lookup.mockRestore();
  expect(failure).toMatchObject({
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED 127.0.0.1:1, connect ECONNREFUSED 127.0.0.2:1',
  });
});

it('survives an error that nobody else hears', () => {
  expect(() => clientOf(50).emit('error', new Error('terminating connection'))).not.toThrow();
});
