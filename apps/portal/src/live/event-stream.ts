import { backoffMs } from '@app/api-client/backoff';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Role, Side } from '@/api/role';
import { actingHeaders } from '@/api/session-headers';

/** The server sends a heartbeat every 15 s: two missed ones mean that nobody is there. */
const SILENCE_MS = 35_000;
/**
 * A stream ends with its access token, and the next one begins at once. One that ends sooner than this has another
 * reason.
 */
const LIFE_MS = 10_000;
/** After a stream has ended as expected, nobody is told for so long that the next one is not there yet. */
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
  /** `over`: it has ended as expected. */
  state: 'over' | 'reconnecting' | 'signed-out';
  retryAfter: string | null;
}
const LOST: Ended = { state: 'reconnecting', retryAfter: null };
const OVER: Ended = { state: 'over', retryAfter: null };

interface Listener {
  onState: (state: ConnectionState) => void;
  /** @param cursor names the side of the hint: `client:17` or `supplier:9` */
  onHint: (hint: OrderHint, cursor: string) => void;
  /** Called when so much has happened meanwhile that not all of it is told. */
  onGap: () => void;
}

/**
 * Server-sent events by fetch, since an EventSource sends no headers and gives up for ever after one 503. It reconnects
 * by itself, and says with `Last-Event-ID` what it has seen last: after a 401 too, since the person may sign in again
 * in another tab. `retryNow` spares the wait for the next attempt.
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
      // The position at which the stream begins names several sides at once.
      for (const cursor of id?.split(',') ?? []) lastIds.set(cursor.split(':')[0] ?? '', cursor);
      // A stream can be resumed only once it has told its position, so that nothing after "live" is missed.
      if (liveSince === undefined) listener.onState('live');
      liveSince ??= Date.now();
      clearTimeout(renewal);
      const told = parse(data);
      if (event === 'position' && told.complete === false) listener.onGap();
      if (isHint(told)) listener.onHint(told, id ?? '');
    });
    return liveSince !== undefined && Date.now() - liveSince >= LIFE_MS ? OVER : LOST;
  };

  /** Connects for as long as something is heard, counted from the request on, which may also stay without an answer. */
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

/** Data that are no object come from a newer server. */
function parse(data: string): Partial<OrderHint> & { complete?: boolean } {
  try {
    return (JSON.parse(data) as object | null) ?? {};
  } catch {
    return {};
  }
}

const isHint = (told: Partial<OrderHint>): told is OrderHint =>
  typeof told.orderId === 'string' && typeof told.version === 'number';
