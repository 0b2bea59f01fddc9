import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MovingLimit } from './moving-limit.js';
import { Problem } from '../problem/problem.js';

/** Probes and numbers must answer in any state; a stream stays open for hours and asks for next to nothing. */
const ALWAYS = /^\/(health|metrics|v1\/events)\b/;

/** An upload is read while it is worked on: how long that takes says how fast the caller's line is. */
const isUpload = (request: FastifyRequest) => /^text\/csv\b/i.test(request.headers['content-type'] ?? '');

/**
 * Turns requests away before anything is done for them: while this process closes, and where it has so many in hand
 * that one more would only make all of them late. A request is in hand from when its body is there until its answer
 * begins: what comes or goes slowly costs next to nothing, and who sends it may have no token yet.
 */
export class Admission {
  /** When each began, by a steady clock. */
  private readonly begun = new Map<FastifyRequest, number>();
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
    return this.begun.size;
  }

  install(fastify: FastifyInstance): void {
    fastify.addHook('preClose', (done) => {
      this.closing = true;
      done();
    });
    // A proxy would keep the connection for its next request, and closing would wait for that until it is killed.
    fastify.addHook('onSend', (request, reply, _payload, done) => {
      if (this.closing) reply.header('Connection', 'close');
      this.finish(request);
      done();
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      if (ALWAYS.test(request.url)) return done();
      const problem = this.closing ? shuttingDown() : this.overload();
      if (problem) return this.refuse(problem, request, reply);
      done();
    });
    // Others may have come while this one's body did.
    fastify.addHook('preValidation', (request, reply, done) => {
      if (ALWAYS.test(request.url)) return done();
      const problem = this.overload();
      if (problem) return this.refuse(problem, request, reply);
      this.begun.set(request, performance.now());
      // A caller who hangs up gets no answer that could begin.
      reply.raw.once('close', () => this.finish(request));
      done();
    });
  }

  private overload(): Problem | undefined {
    return this.inHand >= this.limit.current ? new Problem('overloaded') : undefined;
  }

  private finish(request: FastifyRequest): void {
    const begun = this.begun.get(request);
    if (begun === undefined) return;
    this.begun.delete(request);
    const now = performance.now();
    if (!isUpload(request)) this.limit.answered(now - begun, now);
  }
}

const shuttingDown = () =>
  new Problem('service-unavailable', {
    detail: 'This process is shutting down; the request was not accepted',
  });
