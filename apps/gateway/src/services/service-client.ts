import {
  isRefusal,
  readsQueue,
  requestsQueue,
  type Command,
  type Query,
  type Reply,
  type ServiceName,
} from '@app/contracts';
import { RequestNotSent, RequestTimedOut, type RequestPattern } from '@app/messaging';
import { Injectable } from '@nestjs/common';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Metrics, RequestOutcome } from '../metrics/metrics.js';
import { Problem } from '../problem/problem.js';

/** What this gateway needs of its transport: `RmqRequestClient` of `@app/messaging`, or a fake in tests. */
export interface RequestClient {
  send(pattern: RequestPattern, payload: unknown): Observable<unknown>;
  connect(): Promise<unknown>;
  close(): Promise<void>;
  unavailability(): string | undefined;
}

/** What a service has committed; `replayed` is the stored result of a repeated key. */
export interface CommandAnswer<Result> {
  result: Result;
  replayed: boolean;
}

/** Sends commands and questions to the services; whatever is no result is thrown as a Problem. */
@Injectable()
export class ServiceClient {
  constructor(
    private readonly client: RequestClient,
    private readonly metrics: Pick<Metrics, 'asked'>,
  ) {}

  /**
   * @param timeoutMs where the work takes longer than a decision
   * @throws {Problem} a refusal, 503 `service-unavailable` (nothing was sent) or `outcome-unknown`
   */
  async command<Result>(
    service: ServiceName,
    pattern: string,
    command: Command,
    timeoutMs?: number,
  ): Promise<CommandAnswer<Result>> {
    const reply = await this.ask<Result>(
      { queue: requestsQueue(service), pattern, ...(timeoutMs !== undefined && { timeoutMs }) },
      command,
      'outcome-unknown',
    );
    return { result: reply.result, replayed: reply.replayed ?? false };
  }

  /** @throws {Problem} a refusal, or 503 `service-unavailable` */
  async query<Result>(service: ServiceName, pattern: string, query: Query): Promise<Result> {
    const reply = await this.ask<Result>(
      { queue: readsQueue(service), pattern },
      query,
      'service-unavailable',
    );
    return reply.result;
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async ask<Result>(
    pattern: RequestPattern,
    payload: Command | Query,
    whenSilent: 'outcome-unknown' | 'service-unavailable',
  ) {
    const reply = await this.send<Result>(pattern, payload, whenSilent);
    if (isRefusal(reply)) throw Problem.fromRefusal(reply.refusal, reply.replayed);
    return reply;
  }

  private async send<Result>(
    pattern: RequestPattern,
    payload: Command | Query,
    whenSilent: 'outcome-unknown' | 'service-unavailable',
  ): Promise<Reply<Result>> {
    const startedAt = performance.now();
    let outcome: RequestOutcome = 'failed';
    try {
      const reply = (await firstValueFrom(this.client.send(pattern, payload))) as Reply<Result>;
      outcome = isRefusal(reply) ? 'refused' : 'result';
      return reply;
    } catch (error) {
      outcome = outcomeOf(error);
      if (error instanceof RequestNotSent) throw new Problem('service-unavailable');
      if (error instanceof RequestTimedOut) throw new Problem(whenSilent);
      throw error;
    } finally {
      this.metrics.asked(pattern.pattern, outcome, performance.now() - startedAt);
    }
  }
}

function outcomeOf(error: unknown): RequestOutcome {
  if (error instanceof RequestNotSent) return 'not-sent';
  return error instanceof RequestTimedOut ? 'timed-out' : 'failed';
}
