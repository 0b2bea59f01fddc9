import { Socket } from 'node:net';
import pg from 'pg';
import { spoilsConnection } from './database-errors.js';

/**
 * A connection that ends no process, waits for no dead server, and ends itself where it is of no use any more.
 * TypeORM and the pool each hear the errors of a connection only while they hold it. One that breaks in between, as
 * `pg_terminate_backend` brings about, would be an error that nobody hears: the end of the process.
 */
export function watchfulClient(silenceMs: number): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, stream: () => watchedSocket(silenceMs) });
      this.on('error', () => undefined);
      this.connection.on('errorMessage', (error: Error) => {
        // After the driver has told its statement, and before whoever sent it can give the connection back to the pool.
        if (spoilsConnection(error)) queueMicrotask(() => void this.end());
      });
    }
  };
}

/** Idle connections leave the pool sooner than this, so only one that waits for an answer is ended. */
function watchedSocket(silenceMs: number): Socket {
  const socket = new Socket();
  socket.once('connect', () => socket.setTimeout(silenceMs));
  socket.once('timeout', () => {
    socket.destroy(Object.assign(new Error('The database is silent'), { code: 'ETIMEDOUT' }));
  });
  // A name with several addresses fails once for each, and says nothing itself: no log line would have a reason.
  socket.once('error', (error: Error & { errors?: Error[] }) => {
    error.message ||= error.errors?.map(({ message }) => message).join(', ') ?? '';
  });
  return socket;
}
