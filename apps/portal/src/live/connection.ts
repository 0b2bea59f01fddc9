import type { EventSourceMessage } from 'eventsource-parser';
import type { Role } from '@/api/role';
import { actingHeaders } from '@/api/session-headers';
import { readEvents } from './read-events';

/** The server sends a heartbeat every 15 s: two missed ones mean that nobody is there. */
const SILENCE_MS = 35_000;
/**
 * A stream ends with its access token, and the next one begins at once. One that ends sooner than this has another
 * reason.
 */
const LIFE_MS = 10_000;

export interface Ended {
  /** `over`: it has ended as expected. */
  state: 'over' | 'reconnecting' | 'signed-out';
  /** What the server said about coming back. */
  retryAfter: string | null;
}
const LOST: Ended = { state: 'reconnecting', retryAfter: null };
const OVER: Ended = { state: 'over', retryAfter: null };

interface Wish {
  role: Role;
  /** What was seen last, as `Last-Event-ID`: there the stream is resumed. */
  lastId: string;
  onOpen: () => void;
  onEvent: (event: EventSourceMessage) => void;
}

/** One connection to the stream of events. */
export interface Connection {
  ended: Promise<Ended>;
  isUnanswered: () => boolean;
  abort: () => void;
}

/** Connects for as long as something is heard, counted from the request on, which may also stay without an answer. */
export function connect({ role, lastId, onOpen, onEvent }: Wish): Connection {
  const controller = new AbortController();
  let isUnanswered = true;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(silence);
    silence = setTimeout(() => controller.abort(), SILENCE_MS);
  };

  const listen = async (): Promise<Ended> => {
    const response = await fetch('/v1/events', {
      headers: {
        ...actingHeaders(role),
        Accept: 'text/event-stream',
        ...(lastId && { 'Last-Event-ID': lastId }),
      },
      signal: controller.signal,
    });
    isUnanswered = false;
    if (response.status === 401) return { ...LOST, state: 'signed-out' };
    if (!response.ok || !response.body) return { ...LOST, retryAfter: response.headers.get('Retry-After') };
    onOpen();
    let liveSince: number | undefined;
    await readEvents(response.body, hear, (event) => {
      liveSince ??= Date.now();
      onEvent(event);
    });
    return liveSince !== undefined && Date.now() - liveSince >= LIFE_MS ? OVER : LOST;
  };

  hear();
  const ended = listen()
    .catch(() => LOST)
    .finally(() => {
      isUnanswered = false;
      clearTimeout(silence);
    });
  return { ended, isUnanswered: () => isUnanswered, abort: () => controller.abort() };
}
