import { Client } from 'undici';
import type { FuzzRequest } from './request.js';

export interface FuzzAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
}

/** Longer than any answer may take, so that a silent one is told as slow and not as a broken connection. */
const PATIENCE_MS = 10_000;

/** One connection, on which requests go out byte by byte as they are described. */
export class Sender {
  private readonly client: Client;

  constructor(gatewayUrl: string) {
    this.client = new Client(gatewayUrl, { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  }

  async send({ method, path, headers, body }: Omit<FuzzRequest, 'as'>): Promise<FuzzAnswer> {
    const startedAt = performance.now();
    const answer = await this.client.request({
      method: method,
      path,
      headers: headers.flat(),
      body: body ?? null,
    });
    // A stream of events has no end: that it begins is its answer.
    const endless = String(answer.headers['content-type']).startsWith('text/event-stream');
    if (endless) answer.body.on('error', () => undefined).destroy();
    const text = endless ? '' : await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, text, ms: performance.now() - startedAt };
  }

  close(): Promise<void> {
    return this.client.destroy();
  }
}
