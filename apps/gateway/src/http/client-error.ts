import type { Socket } from 'node:net';

const TOO_LARGE = 'HPE_HEADER_OVERFLOW';

/**
 * What Node's parser gives up on before there is a request: a problem all the same, and the end of the connection.
 * It repeats nothing of what came in.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, reason] =
    error.code === TOO_LARGE ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({
    type: 'about:blank',
    title: reason,
    status,
    detail: 'The HTTP request cannot be read',
    code: 'invalid-request',
  });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
