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

it('survives an error that nobody else hears', () => {
  expect(() => clientOf(50).emit('error', new Error('terminating connection'))).not.toThrow();
});
