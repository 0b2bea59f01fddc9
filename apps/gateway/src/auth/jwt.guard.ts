import type { Role } from '@app/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import type { Caller } from './caller.js';
import { PUBLIC } from './public.decorator.js';
import { ALLOWED_ROLES } from './roles.decorator.js';
import '../session/use-sessions.js';
import { TokenVerifier, unauthenticated } from './token-verifier.js';

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/** Every route needs a good token unless it says that it is public, and the role that it names. */
@Injectable()
export class JwtGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, targets);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request);
    const known = this.verifier.recall(token);
    if (known) return admit(request, known, roles);
    return this.verifier.verify(token).then((caller) => admit(request, caller, roles));
  }
}

function tokenOf({ headers: { authorization } }: FastifyRequest): string {
  if (!authorization) throw unauthenticated('An access token is needed', false);
  const token = BEARER.exec(authorization)?.[1];
  if (!token) throw unauthenticated('The header must be: Authorization: Bearer <access token>');
  return token;
}

function admit(request: FastifyRequest, caller: Caller, roles: Role[] | undefined): true {
  if (roles && !roles.includes(caller.role))
    throw new Problem('role-not-allowed', {
      detail: `This is for the role ${roles.join(' or ')}; the token has the role ${caller.role}`,
      headers: { 'WWW-Authenticate': 'Bearer realm="procmetier", error="insufficient_scope"' },
    });
  if (request.portalSession && request.portalSession.role !== caller.role)
    throw unauthenticated('The session is one of another role');
  request.caller = caller;
  return true;
}
