import { createParser } from 'eventsource-parser';
import { request } from 'undici';
import type { Progress } from './progress.js';
import type { Watch } from './watch.js';

interface Hint {
  orderId?: string;
  status?: string;
}

/**
 * Listens to the buyer's server-sent events.
 * @returns undefined where the gateway has none
 */
export async function eventWatch(
  gatewayUrl: string,
  token: string,
  progress: Progress,
): Promise<Watch | undefined> {
  const stop = new AbortController();
  const { statusCode, body } = await request(`${gatewayUrl}/v1/events`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    bodyTimeout: 0,
    signal: stop.signal,
  });
  if (statusCode === 404) {
    await body.dump();
    return undefined;
  }
  if (statusCode !== 200) throw new Error(`GET ${gatewayUrl}/v1/events: ${statusCode} ${await body.text()}`);
  const parser = createParser({
    onEvent: ({ data }) => {
      const { orderId, status } = JSON.parse(data) as Hint;
      if (orderId && status) progress.saw(orderId, status);
    },
  });
  const decoder = new TextDecoder();
  body.on('data', (chunk: Uint8Array) => parser.feed(decoder.decode(chunk, { stream: true })));
  body.on('error', () => undefined);
  return {
    began: () => undefined,
    ended: () => undefined,
    close: () => stop.abort(),
  };
}
