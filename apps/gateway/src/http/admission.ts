import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MovingLimit } from './moving-limit.js';
import { Problem } from '../problem/problem.js';

/** Probes and numbers must answer in any state; a stream stays open for hours and asks for next to nothing. */
const ALWAYS = /^\/(health|metrics|v1\/events)\b/;

/**
 * Turns requests away before anything is done for them: while this process closes, and where it has so many in hand
 * that one more would only make all of them late.
 */
export class Admission {
  private count = 0;
  private readonly limit: MovingLimit;
  private closing = false;

  constructor(
    /** Requests in hand at once, at most. More is latency for all (in hand / handled a second). */
    highest: number,
    private readonly refuse: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => void,
  ) {
    this.limit = new MovingLimit(highest);
  }

  get inHand(): number {
    return this.count;
  }

  install(fastify: FastifyInstance): void {
    fastify.addHook('preClose', (done) => {
      this.closing = true;
      done();
    });
    // A proxy would keep the connection for its next request, and closing would wait for that until it is killed.
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.closing) reply.header('Connection', 'close');
      done();
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      if (ALWAYS.test(request.url)) return done();
      const problem = this.objection();
      if (problem) return this.refuse(problem, request, reply);
      this.count += 1;
      reply.raw.once('close', () => {
        this.count -= 1;
        this.limit.answered(reply.elapsedTime, performance.now());
      });
      done();
    });
  }

  private objection(): Problem | undefined {
    if (this.closing)
      return new Problem('service-unavailable', {
        detail: 'This process is shutting down; nothing was taken',
      });
    return this.count >= this.limit.current ? new Problem('overloaded') : undefined;
  }
}
