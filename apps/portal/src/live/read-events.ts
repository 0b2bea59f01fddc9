import { createParser, type EventSourceMessage } from 'eventsource-parser';

/**
 * Reads server-sent events to their end.
 * @param hear called for whatever comes, a heartbeat too
 */
export async function readEvents(
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
