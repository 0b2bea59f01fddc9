import { createParser } from 'eventsource-parser';
import { backoffMs } from './backoff.js';
import { withToken } from './client.js';
import { ApiProblem, problemOf } from './problem.js';
import { pause, type Fetch } from './retry.js';
import type { OrderStatus } from './shapes.js';
import type { TokenSource } from './token.js';

/** That an order has changed: a hint. What it is now is read with `GET`. */
export interface OrderHint {
  orderId: string;
  version: number;
  status: OrderStatus;
  turn: 'buyer' | 'supplier' | null;
  side: 'client' | 'supplier';
  /** Where to resume after this hint. */
  cursor: string;
}

export interface WatchOptions {
  baseUrl: string;
  tokens: TokenSource;
  /** `cursor` of the last hint that was dealt with: everything after it comes again. */
  after?: string;
  /** Ends the watch. */
  signal?: AbortSignal;
  /** Told when the stream is open, and when it is not. */
  onState?: (state: 'live' | 'reconnecting') => void;
  /** Told when not all that has happened comes: read the list of orders. */
  onGap?: () => void;
  fetch?: Fetch;
}

/** The server sends a heartbeat every 15 s: two missed ones mean that nobody is there. */
const SILENCE_MS = 35_000;

/**
 * Every change of the caller's orders, at least once and in order per order, from now or from `after` on. A stream
 * that breaks is resumed where it was; ends with the signal. Only `onGap` tells that something is left out.
 * @throws {ApiProblem} when the server refuses, or the provider of tokens does (401, 403)
 * @throws {TypeError} where `baseUrl` is no address, or `after` nothing that a header can carry
 */
export async function* watchOrders(options: WatchOptions): AsyncGenerator<OrderHint, void, undefined> {
  const { signal, onState, tokens, fetch = (request) => globalThis.fetch(request) } = options;
  const send = withToken(fetch, tokens);
  const place = { cursor: options.after };
  for (let failures = 0; !signal?.aborted; failures += 1) {
    const { wasOpen, retryAfter } = yield* listenOnce(options, place, send);
    if (wasOpen) failures = 0;
    if (signal?.aborted) return;
    onState?.('reconnecting');
    await pause(backoffMs(failures + 1, retryAfter), signal).catch(() => undefined);
  }
}

/** How a stream has ended, for the one that resumes it. */
interface Ended {
  wasOpen: boolean;
  retryAfter: string | null;
}

/**
 * One stream, from its request to its end, however it ends.
 * @param place moved on with each event
 * @throws {ApiProblem} a refusal that every further try would meet
 */
async function* listenOnce(
  options: WatchOptions,
  place: { cursor: string | undefined },
  send: Fetch,
): AsyncGenerator<OrderHint, Ended, undefined> {
  const { signal, onState, onGap } = options;
  const ended: Ended = { wasOpen: false, retryAfter: null };
  const ending = new AbortController();
  const request = requestOf(options, place.cursor, ending.signal);
  const stop = () => ending.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const response = await send(request);
    ended.retryAfter = response.headers.get('Retry-After');
    if (isRefusal(response.status)) throw await problemOf(response);
    if (!response.ok || !response.body) return ended;
    ended.wasOpen = true;
    let isLive = false;
    for await (const { id, hint, complete = true } of eventsOf(response.body, ending)) {
      place.cursor = id ?? place.cursor;
      // A stream can be resumed only once it has told its position, so that nothing after "live" is missed.
      if (!isLive) onState?.('live');
      if (!complete) onGap?.();
      isLive = true;
      if (hint) yield hint;
    }
  } catch (error) {
    if (!signal?.aborted && error instanceof ApiProblem && isRefusal(error.status)) throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    ending.abort();
  }
  return ended;
}

/** Refusals that every further try would meet. Anything else passes: a proxy or provider that is away, for instance. */
const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

function requestOf({ baseUrl }: WatchOptions, cursor: string | undefined, signal: AbortSignal): Request {
  const headers = { Accept: 'text/event-stream', ...(cursor !== undefined && { 'Last-Event-ID': cursor }) };
  return new Request(new URL('/v1/events', baseUrl), { headers, signal });
}

interface StreamEvent {
  id?: string;
  /** Absent where it is another kind of event: the place where the stream begins. */
  hint?: OrderHint;
  /** False where not everything since the asked position is told. */
  complete?: boolean;
}

async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  ending: AbortController,
): AsyncGenerator<StreamEvent> {
  const ready: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) => void ready.push({ id, ...readData(event, data, id) }),
  });
  const reader = body.getReader();
  // Node holds a request's signal weakly, and it may be gone before a stream of hours ends: so the reader is cancelled
  // here.
  ending.signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  const decoder = new TextDecoder();
  for (;;) {
    const silence = setTimeout(() => ending.abort(), SILENCE_MS);
    const { value, done } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
    yield* ready.splice(0);
  }
}

/** Events of other kinds are ignored: a newer server may send them. */
function readData(event: string | undefined, text: string, cursor = ''): Omit<StreamEvent, 'id'> {
  try {
    const data = JSON.parse(text) as (Partial<OrderHint> & { complete?: boolean }) | null;
    if (event === 'position') return { complete: data?.complete };
    const isHint = typeof data?.orderId === 'string' && typeof data.version === 'number';
    return isHint ? { hint: { ...data, cursor } as OrderHint } : {};
  } catch {
    return {};
  }
}
