import { backoffMs } from '@app/api-client/backoff';
import type { EventSourceMessage } from 'eventsource-parser';
import type { Role } from '@/api/role';
import { connect, type Connection } from './connection';
import { isHint, toldBy, type OrderHint } from './order-hint';

/** After a stream has ended as expected, nobody is told for so long that the next one is not there yet. */
const RENEWAL_MS = 3_000;
const BACKOFF = { firstMs: 1_000, longestMs: 30_000 };

export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'signed-out';

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
  const pause = pauseOf();
  let closed = false;
  let failures = 0;
  let isHurried = false;
  let connection: Connection | undefined;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  const connectAgain = (): Connection => {
    let isLive = false;
    return connect({
      role,
      lastId: [...lastIds.values()].join(','),
      onOpen() {
        failures = 0;
      },
      onEvent(event) {
        remember(lastIds, event);
        // A stream can be resumed only once it has told its position, so that nothing after "live" is missed.
        if (!isLive) listener.onState('live');
        isLive = true;
        clearTimeout(renewal);
        tell(listener, event);
      },
    });
  };

  const run = async () => {
    listener.onState('connecting');
    while (!closed) {
      connection = connectAgain();
      const { state, retryAfter } = await connection.ended;
      clearTimeout(renewal);
      if (closed) return;
      if (state === 'over') {
        renewal = setTimeout(() => listener.onState('reconnecting'), RENEWAL_MS);
        continue;
      }
      failures += 1;
      listener.onState(state);
      const waiting = pause.begin(isHurried ? 0 : backoffMs(failures, retryAfter, BACKOFF));
      isHurried = false;
      await waiting;
    }
  };
  void run();

  return {
    close() {
      closed = true;
      connection?.abort();
      clearTimeout(renewal);
      pause.end();
    },
    retryNow() {
      if (closed) return;
      pause.end();
      if (!connection?.isUnanswered()) return;
      isHurried = true;
      connection.abort();
    },
  };
}

/** The position at which the stream begins names several sides at once. */
function remember(lastIds: Map<string, string>, { id }: EventSourceMessage): void {
  for (const cursor of id?.split(',') ?? []) lastIds.set(cursor.split(':')[0] ?? '', cursor);
}

function tell(listener: Listener, { id, event, data }: EventSourceMessage): void {
  const told = toldBy(data);
  if (event === 'position' && told.complete === false) listener.onGap();
  if (isHint(told)) listener.onHint(told, id ?? '');
}

/** A wait that somebody may end early. */
function pauseOf() {
  let end = () => {};
  return {
    begin: (ms: number) =>
      new Promise<void>((resolve) => {
        end = resolve;
        setTimeout(resolve, ms);
      }),
    end: () => end(),
  };
}
