import { backoffMs } from '@app/api-client/backoff';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Role, Side } from '@/api/role';
import { actingHeaders } from '@/api/session-headers';

/** The server sends a heartbeat every 15 s: two missed ones mean that nobody is there. */
const SILENCE_MS = 35_000;
/** A stream ends with its access token, and the next one begins at once; one that has just begun ends for a reason. */
const LIFE_MS = 10_000;
/** So long the place of a stream that has ended may be empty before anybody is told. */
const RENEWAL_MS = 3_000;
const BACKOFF = { firstMs: 1_000, longestMs: 30_000 };

/** A hint that an order has changed; what it is now is fetched. */
export interface OrderHint {
  orderId: string;
  version: number;
  status: string;
  turn: Side | null;
}

export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'signed-out';

interface Ended {
  /** `over`: as it was to be expected. */
  state: 'over' | 'reconnecting' | 'signed-out';
  retryAfter: string | null;
}
const LOST: Ended = { state: 'reconnecting', retryAfter: null };
const OVER: Ended = { state: 'over', retryAfter: null };

interface Listener {
  onState: (state: ConnectionState) => void;
  /** @param cursor names the side of the hint: `client:17` or `supplier:9` */
  onHint: (hint: OrderHint, cursor: string) => void;
  /** So much has happened while the stream was cut that not all of it is told. */
  onGap: () => void;
}

/**
 * Server-sent events by fetch: an EventSource sends no headers and one 503 closes it for ever. Comes back by
 * itself, and says with `Last-Event-ID` what it has seen last. After an answer 401 too, since the person may sign in
 * again in another tab: `retryNow` then, and nobody waits for the next attempt.
 */
export function openEventStream(role: Role, listener: Listener): { close(): void; retryNow(): void } {
  const lastIds = new Map<string, string>();
  let closed = false;
  let failures = 0;
  let current = new AbortController();
  let isUnanswered = false;
  let isHurried = false;
  let wake = () => {};
  let renewal: ReturnType<typeof setTimeout> | undefined;

  /** @returns why it ended, and what the server said about coming back */
  const connect = async (hear: () => void): Promise<Ended> => {
    isUnanswered = true;
    const response = await fetch('/v1/events', {
      headers: {
        ...actingHeaders(role),
        Accept: 'text/event-stream',
        ...(lastIds.size > 0 && { 'Last-Event-ID': [...lastIds.values()].join(',') }),
      },
      signal: current.signal,
    });
    isUnanswered = false;
    if (response.status === 401) return { ...LOST, state: 'signed-out' };
    if (!response.ok || !response.body) return { ...LOST, retryAfter: response.headers.get('Retry-After') };
    failures = 0;
    let liveSince: number | undefined;
    await read(response.body, hear, ({ id, event, data }) => {
      // Several sides at once where it is the place at which the stream begins.
      for (const cursor of id?.split(',') ?? []) lastIds.set(cursor.split(':')[0] ?? '', cursor);
      // Only a stream that has told its place can be resumed, so that nothing after "live" is missed.
      if (liveSince === undefined) listener.onState('live');
      liveSince ??= Date.now();
      clearTimeout(renewal);
      const told = parse(data);
      if (event === 'position' && told.complete === false) listener.onGap();
      if (isHint(told)) listener.onHint(told, id ?? '');
    });
    return liveSince !== undefined && Date.now() - liveSince >= LIFE_MS ? OVER : LOST;
  };

  /** As long as there is something to hear, from the request on: it may stay without an answer, too. */
  const connectWhileHeard = async (): Promise<Ended> => {
    const controller = new AbortController();
    current = controller;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort(), SILENCE_MS);
    };
    hear();
    try {
      return await connect(hear);
    } catch {
      return LOST;
    } finally {
      isUnanswered = false;
      clearTimeout(silence);
      clearTimeout(renewal);
    }
  };

  const run = async () => {
    listener.onState('connecting');
    while (!closed) {
      const { state, retryAfter } = await connectWhileHeard();
      if (closed) return;
      if (state === 'over') {
        renewal = setTimeout(() => listener.onState('reconnecting'), RENEWAL_MS);
        continue;
      }
      failures += 1;
      listener.onState(state);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, isHurried ? 0 : backoffMs(failures, retryAfter, BACKOFF));
        isHurried = false;
      });
    }
  };
  void run();

  return {
    close() {
      closed = true;
      current.abort();
      clearTimeout(renewal);
      wake();
    },
    retryNow() {
      if (closed) return;
      wake();
      if (!isUnanswered) return;
      isHurried = true;
      current.abort();
    },
  };
}

async function read(
  body: ReadableStream<Uint8Array>,
  hear: () => void,
  onEvent: (event: EventSourceMessage) => void,
): Promise<void> {
  const parser = createParser({ onEvent });
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    hear();
    parser.feed(value);
  }
}

/** What is no object is a newer server's business. */
function parse(data: string): Partial<OrderHint> & { complete?: boolean } {
  try {
    return (JSON.parse(data) as object | null) ?? {};
  } catch {
    return {};
  }
}

const isHint = (told: Partial<OrderHint>): told is OrderHint =>
  typeof told.orderId === 'string' && typeof told.version === 'number';
