import { NIL_UUID, type Command, type Query } from '@app/contracts';
import type { FastifyRequest } from 'fastify';
import { callerOf, type Caller } from '../auth/caller.js';
import { addressOf } from '../http/address.js';
import { readIfMatch } from '../http/entity-tag.js';
import { fingerprint } from '../http/fingerprint.js';
import { readIdempotencyKey } from '../http/idempotency-key.js';
import { traceparentOf } from '../http/trace.js';

/** How long a service may take; with the network before and after it a caller waits less than 5 s. */
export const RPC_DEADLINE_MS = 4_000;

/** Operators act for no company; their keys are known under this party. */
export const OPERATORS_PARTY = NIL_UUID;

const actorOf = ({ role, subject }: Caller) => ({ role, subject });

/** A decision of the caller, known by its party and idempotency key. */
export function commandOf<Body>(request: FastifyRequest, body: Body, orderId?: string): Command<Body> {
  const caller = callerOf(request);
  const ifMatch = request.headers['if-match'];
  const expectedVersion = readIfMatch(ifMatch);
  return {
    party: caller.party ?? OPERATORS_PARTY,
    key: readIdempotencyKey(request.headers['idempotency-key']),
    fingerprint: fingerprint({ method: request.method, path: addressOf(request).path, body, ifMatch }),
    actor: actorOf(caller),
    deadline: Date.now() + RPC_DEADLINE_MS,
    ...(orderId !== undefined && { orderId }),
    ...(expectedVersion !== undefined && { expectedVersion }),
    traceparent: traceparentOf(request),
    body,
  };
}

/** A question of the caller; an operator asks for no party and so about every one. */
export function queryOf<Body>(caller: Caller, body: Body): Query<Body> {
  return {
    ...(caller.party !== undefined && { party: caller.party }),
    actor: actorOf(caller),
    deadline: Date.now() + RPC_DEADLINE_MS,
    body,
  };
}
