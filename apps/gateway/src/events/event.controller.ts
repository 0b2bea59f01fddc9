import { WIRE_SIDES, type WireSide } from '@app/contracts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, type Caller } from '../auth/caller.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { Problem } from '../problem/problem.js';
import { sidesOf } from '../services/both-sides.js';
import { ServiceClient } from '../services/service-client.js';
import { askSides } from './ask-sides.js';
import {
  checkpointsAt,
  checkpointsOf,
  readCheckpoints,
  type Checkpoint,
  type Checkpoints,
} from './cursor.js';
import { EventHub } from './event-hub.js';
import { EventReader, type EventSink } from './event-reader.js';
import { missedChanges, newestPosition, type MissedChanges } from './missed-changes.js';

const STREAM = 'text/event-stream; charset=utf-8';

/**
 * A stream ends after this at the latest: its reader comes back, and its access is checked again. A token may be valid
 * for longer than a timer can run.
 */
const MAX_STREAM_MS = 3_600_000;
/** For a reader that still takes what was written last; one that takes nothing would never be gone. */
const LAST_WORDS_MS = 5_000;

@ApiTags('Events')
@ApiBearerAuth()
@Controller('v1/events')
export class EventController {
  constructor(
    private readonly services: ServiceClient,
    private readonly hub: EventHub,
  ) {}

  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'Receive each change of your orders as it happens',
    description:
      'Server-sent events. `event: order` with `{ orderId, version, status, turn, side }` is a hint to read the order again; `id` goes into `Last-Event-ID` to resume, and may bring something twice. The first event, `event: position`, tells the `id` at which the stream begins, so that one that is cut before its first hint loses nothing; its `{ complete }` is false where so much has happened since the `id` that was given that not all of it is told, or that `id` is none of yours: read the list of orders then. A comment every 15 s; the stream ends with the access token.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The `id` of the last event that you have had: the stream resumes behind it.',
    schema: { type: 'string', example: 'client:17' },
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'A stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @QueryErrors()
  @Get()
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const caller = callerOf(request);
    reply.headers({ 'Content-Type': STREAM, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    if (request.method === 'HEAD') return void reply.send();
    const sides = sidesOf(caller.role);
    const lastEventId = request.headers['last-event-id'];
    const resumed = checkpointsOf(sides, readCheckpoints(lastEventId));
    // What the caller has missed since an id that says nothing here cannot be told.
    const isLost = Boolean(lastEventId) && Object.keys(resumed).length === 0;
    await this.learnWhereSidesStand(caller);
    const reader = new EventReader({ ...checkpointsAt(sides, this.hub.lastHeard), ...resumed });
    // Listening begins before what was missed is read, so that nothing falls between.
    if (!this.hub.add(caller, reader)) throw new Problem('rate-limited');
    try {
      // Read before the services are asked: whatever lies below these watermarks is in their answers.
      const { lowWatermarks } = this.hub;
      const { missed, unasked } = await this.missed(caller, resumed);
      if (request.raw.destroyed || reader.ended || this.hub.isClosing)
        throw new Problem('service-unavailable');
      const begin = { ...missed, complete: missed.complete && !isLost };
      reader.begin(this.open(reply, caller, reader), begin, lowWatermarks, unasked);
    } catch (error) {
      this.hub.remove(caller, reader);
      throw error;
    }
  }

  /** Asks where a side stands if nothing has been heard of it yet. */
  private async learnWhereSidesStand(caller: Caller): Promise<void> {
    const sides = sidesOf(caller.role).filter((side) => this.hub.lastHeard[side] === undefined);
    this.hub.begin(await askSides(caller, sides, (side) => newestPosition(this.services, caller, side)));
  }

  /** @returns also the sides that are away, whose changes the stream has to be resumed for */
  private async missed(
    caller: Caller,
    resumed: Checkpoints,
  ): Promise<{ missed: MissedChanges; unasked: WireSide[] }> {
    const sides = WIRE_SIDES.filter((side) => resumed[side] !== undefined);
    const answers = await askSides(caller, sides, (side) =>
      missedChanges(this.services, caller, side, resumed[side] as Checkpoint),
    );
    const missed = {
      changes: WIRE_SIDES.flatMap((side) => answers[side]?.changes ?? []),
      complete: sides.every((side) => answers[side]?.complete ?? true),
    };
    return { missed, unasked: sides.filter((side) => !answers[side]) };
  }

  private open(reply: FastifyReply, caller: Caller, reader: EventReader): EventSink {
    reply.hijack();
    const { raw } = reply;
    // A connection that stays after the stream would hold up a shutdown.
    raw.shouldKeepAlive = false;
    raw.writeHead(200, reply.getHeaders() as Record<string, string>);
    const expiry = setTimeout(() => reader.end(), Math.min(caller.expiresAt - Date.now(), MAX_STREAM_MS));
    const forget = () => {
      clearTimeout(expiry);
      this.hub.remove(caller, reader);
    };
    raw.on('close', forget);
    return {
      write: (text) => void raw.write(text),
      backlog: () => raw.writableLength,
      onDrain: (listener) => void raw.on('drain', listener),
      end: () => {
        forget();
        raw.end();
        setTimeout(() => raw.destroy(), LAST_WORDS_MS).unref();
      },
      cut: () => {
        forget();
        raw.destroy();
      },
    };
  }
}
