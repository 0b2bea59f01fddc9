import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { QueryResultRow } from 'pg';

/** What is used here of the driver's client, which TypeORM hands out untyped. */
export interface Connection {
  /** Emits each `errorMessage` of the server, before the statement that it answers is told. */
  connection: EventEmitter & { stream: Socket };
  query(text: string): Promise<{ command: string }>;
  query<Row extends QueryResultRow>(statement: {
    name: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: Row[] }>;
}

const gathering = new WeakSet<Socket>();

/**
 * Lets all statements of one turn leave in one system call instead of one each; a system call costs more than a small
 * statement does here.
 */
function gather({ connection: { stream } }: Connection): void {
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}

/** Sends a statement without parameters; those sent after it run after it. */
export function sendPlain(connection: Connection, text: string): Promise<{ command: string }> {
  gather(connection);
  return connection.query(text);
}

/** Sends a statement that the connection parses once under its name. */
export function sendPrepared<Row extends QueryResultRow>(
  connection: Connection,
  name: string,
  text: string,
  values: unknown[],
): Promise<{ rows: Row[] }> {
  gather(connection);
  return connection.query<Row>({ name, text, values });
}
