import { randomUUID } from 'node:crypto';
import { firstValueFrom } from 'rxjs';
import {
  readsQueue,
  requestsQueue,
  type Actor,
  type OrderView,
  type Query,
  type Refusal,
  type Reply,
  type ServiceName,
} from '@app/contracts';
import { RmqRequestClient } from '@app/messaging';
import type { TestVhost } from './servers.js';

export interface TestCommand {
  pattern: string;
  party: string;
  role: Actor['role'];
  body?: object;
  orderId?: string;
  key?: string;
  fingerprint?: string;
  expectedVersion?: number;
  deadline?: number;
}

export interface TestQuery {
  pattern: string;
  party?: string;
  role: Actor['role'];
  body: object;
}

/** Speaks to the services as the gateway does. */
export interface Requester {
  command<Result = OrderView>(command: TestCommand): Promise<Reply<Result>>;
  query<Result>(query: TestQuery): Promise<Reply<Result>>;
  close(): Promise<void>;
}

const queueOf = (pattern: string, queue: (service: ServiceName) => string) =>
  queue(pattern.startsWith('client.') ? 'client-service' : 'supplier-service');

export async function connectRequester(vhost: TestVhost, timeoutMs = 20_000): Promise<Requester> {
  const client = new RmqRequestClient({
    url: vhost.urlFor('gateway'),
    appName: 'test',
    instance: randomUUID(),
    timeoutMs,
  });
  await client.ready();
  const send = <Result>(queue: string, pattern: string, payload: object) =>
    firstValueFrom(client.send<Result>({ queue, pattern }, payload));
  const deadlineFromNow = () => Date.now() + timeoutMs;
  const actorOf = (role: Actor['role']) => ({ role, subject: `${role} under test` });
  return {
    command: ({
      pattern,
      role,
      body = {},
      key = randomUUID(),
      fingerprint = key,
      deadline = deadlineFromNow(),
      ...rest
    }) =>
      send(queueOf(pattern, requestsQueue), pattern, {
        ...rest,
        key,
        fingerprint,
        body,
        actor: actorOf(role),
        deadline,
      }),
    query: ({ pattern, role, ...rest }) =>
      send(queueOf(pattern, readsQueue), pattern, {
        ...rest,
        actor: actorOf(role),
        deadline: deadlineFromNow(),
      } satisfies Query),
    close: () => client.close(),
  };
}

/** @throws with the refusal where the reply is one */
export function resultOf<Result>(reply: Reply<Result>): Result {
  if ('result' in reply) return reply.result;
  throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
}

export function refusalOf(reply: Reply): Refusal {
  if ('refusal' in reply) return reply.refusal;
  throw new Error(`not refused: ${JSON.stringify(reply.result)}`);
}
