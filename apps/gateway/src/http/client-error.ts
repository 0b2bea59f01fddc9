import type { Socket } from 'node:net';
import { ERROR_CODES, type ErrorCode } from '@app/contracts';

interface Answer {
  status: number;
  reason: string;
  code: ErrorCode;
}

const ANSWERS: Record<string, Answer> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large', code: 'invalid-request' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', code: 'request-timeout' },
};
const UNREADABLE: Answer = { status: 400, reason: 'Bad Request', code: 'invalid-request' };

/**
 * What Node's parser gives up on before there is a whole request: a problem all the same, and the end of the
 * connection, from this side too: what comes later would be held, or carried out after it was refused. It repeats
 * nothing of what came in.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, reason, code } = ANSWERS[error.code ?? ''] ?? UNREADABLE;
  const detail = code === 'request-timeout' ? ERROR_CODES[code].title : 'The HTTP request cannot be read';
  const body = JSON.stringify({ type: 'about:blank', title: reason, status, detail, code });
  socket.write(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  socket.destroySoon();
}
