import type { Role } from '@app/contracts';
import type { FastifyRequest } from 'fastify';

/** Who asks, from the verified token and from nowhere else. */
export interface Caller {
  role: Role;
  /** Absent for an operator. */
  party?: string;
  /** `sub` of the token. */
  subject: string;
  /** Epoch milliseconds: what lasts longer than one answer ends then. */
  expiresAt: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** The caller of a route that is not public: the guard has put it there. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('A public route has no caller');
  return request.caller;
}
