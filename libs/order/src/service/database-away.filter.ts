import { readsQueue, requestsQueue, SERVICES, type Reply } from '@app/contracts';
import { databaseFailure } from '@app/persistence';
import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { BaseRpcExceptionFilter, type RmqContext } from '@nestjs/microservices';
import { of, type Observable } from 'rxjs';

const CODES = new Map(
  SERVICES.flatMap((service) => [
    [readsQueue(service), 'service-unavailable'],
    [requestsQueue(service), 'outcome-unknown'],
  ]),
);

/**
 * Answers a request that met no database. A read has changed nothing; whether a command was committed before the
 * database went is not known. An event is never answered: without its verdict it is delivered again.
 */
@Catch()
export class DatabaseAwayFilter extends BaseExceptionFilter {
  private readonly rpc = new BaseRpcExceptionFilter();

  override catch(error: unknown, host: ArgumentsHost): Observable<Reply> | void {
    if (host.getType() !== 'rpc') return super.catch(error, host);
    const code = CODES.get(host.switchToRpc().getContext<RmqContext>().getPattern());
    if (code === undefined || databaseFailure(error) !== 'away')
      return this.rpc.catch(error, host) as Observable<Reply>;
    return of({ refusal: { code } });
  }
}
