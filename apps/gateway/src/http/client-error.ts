import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERROR_CODES, type ErrorCode } from '@app/contracts';

const CODES: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * What Node's parser gives up on before there is a whole request: a problem all the same, and the end of the
 * connection, from this side too: what comes later would be held, or carried out after it was refused. It repeats
 * nothing of what came in, and has neither path nor trace.
 */
export const clientErrorAnswer =
  (publicUrl: string) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const code = CODES[error.code ?? ''] ?? 'invalid-request';
    const { status, title } = ERROR_CODES[code];
    const detail = code === 'invalid-request' ? 'The HTTP request cannot be read' : title;
    const body = JSON.stringify({ type: `${publicUrl}/problems/${code}`, title, status, detail, code });
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
    socket.destroySoon();
  };
