import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Long enough for a request that is on its way to be told that this process closes. */
const REQUEST_WITHIN_MS = 1_000;

/**
 * Ends connections on which nothing is asked when the gateway closes, which closing would wait for until the process is
 * killed: browsers open some ahead, which Node takes for busy ones, and an answer that was under way has promised to
 * keep its own.
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
    fastify.server.keepAliveTimeout = REQUEST_WITHIN_MS;
    for (const socket of unused) endLater(socket);
    done();
  });
  const endLater = (socket: Socket) => {
    setTimeout(() => {
      if (unused.has(socket)) socket.destroy();
    }, REQUEST_WITHIN_MS).unref();
  };
}
