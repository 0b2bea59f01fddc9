import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Long enough for a request that is on its way to be told that this process closes. */
const FIRST_REQUEST_WITHIN_MS = 1_000;

/**
 * Ends connections on which nothing has been asked when the gateway closes: browsers open some ahead, Node takes them
 * for busy ones, and closing would wait for them until the process is killed.
 */
export function endUnusedConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  let closing = false;
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
    if (closing) endLater(socket);
  });
  fastify.server.on('request', ({ socket }) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    closing = true;
    for (const socket of unused) endLater(socket);
    done();
  });
  const endLater = (socket: Socket) => {
    setTimeout(() => {
      if (unused.has(socket)) socket.destroy();
    }, FIRST_REQUEST_WITHIN_MS).unref();
  };
}
