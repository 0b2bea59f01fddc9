import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpCaller, type Answer } from '../support/http-caller.js';
import type { Journal, Write } from './journal.js';

export interface WriteRequest {
  kind: string;
  side: Write['side'];
  path: string;
  body?: object;
  orderId?: string;
  /** Codes of refusals that this write may meet. */
  mayBeRefused?: string[];
  key?: string;
}

const PAUSE_MS = 150;

type Problem = { code?: string };

/**
 * One company's careful client: names each write by a key, repeats it with that key while there is no answer or 503,
 * and writes down what it was told. Goes from one gateway to the next as a load balancer would.
 */
export class CarefulCaller {
  private turn = 0;

  constructor(
    private readonly gateways: readonly string[],
    private readonly token: string,
    private readonly journal: Journal,
  ) {}

  /** @returns the answer, or undefined where there was none in time or a refusal that the request allows */
  async write<Body>(request: WriteRequest): Promise<Answer<Body> | undefined> {
    const key = request.key ?? randomUUID();
    const write: Write = {
      kind: request.kind,
      side: request.side,
      key,
      orderId: request.orderId,
      attempts: 0,
    };
    this.journal.writes.push(write);
    const deadline = Date.now() + this.journal.patienceMs;
    while (Date.now() < deadline) {
      await this.journal.isOpen;
      write.attempts += 1;
      const answer = await this.once<Body & Problem>('POST', request.path, request.body ?? {}, key);
      if (answer && answer.status < 300) {
        write.acknowledgedAt = Date.now();
        return answer;
      }
      if (answer && this.isFinal(request, write, answer)) return undefined;
      await pause(PAUSE_MS);
    }
    return undefined;
  }

  /** @returns undefined where there is no answer now, or the thing is not there yet */
  async read<Body>(path: string): Promise<Body | undefined> {
    await this.journal.isOpen;
    const answer = await this.once<Body & Problem>('GET', path);
    if (!answer || answer.status === 503 || answer.status === 404) return undefined;
    if (answer.status === 200) return answer.body;
    this.odd('GET', path, answer);
    return undefined;
  }

  /** Repeats a request with its key as long as it is turned away; what is decided in the end is for the caller. */
  async untilTaken<Body>(
    ...request: [method: string, path: string, body: object, key: string]
  ): Promise<Answer<Body> | undefined> {
    for (;;) {
      const answer = await this.once<Body>(...request);
      if (answer?.status !== 503) return answer;
      await pause(PAUSE_MS);
    }
  }

  /** @returns undefined where the connection broke */
  once<Body>(method: string, path: string, body?: object, key?: string): Promise<Answer<Body> | undefined> {
    const gateway = this.gateways[(this.turn += 1) % this.gateways.length];
    const headers = key === undefined ? undefined : { 'idempotency-key': `"${key}"` };
    return new HttpCaller(gateway, this.token)
      .call<Body>(method, path, { body, headers })
      .catch(() => undefined);
  }

  private isFinal(request: WriteRequest, write: Write, answer: Answer<Problem>): boolean {
    const code = answer.body.code ?? String(answer.status);
    if (answer.status === 503) {
      const { unavailable } = this.journal;
      unavailable.set(code, (unavailable.get(code) ?? 0) + 1);
      if (!answer.headers.has('retry-after'))
        this.journal.odd.push(`503 without Retry-After: ${request.kind}`);
      return false;
    }
    if (!request.mayBeRefused?.includes(code)) this.odd(request.kind, request.path, answer);
    if (answer.status >= 500) return false;
    write.acknowledgedAt = Date.now();
    write.refused = code;
    return true;
  }

  private odd(what: string, path: string, { status, body }: Answer<Problem>): void {
    this.journal.odd.push(`${what} ${path.replaceAll(/[0-9a-f-]{36}/g, '…')}: ${status} ${body?.code ?? ''}`);
  }
}
