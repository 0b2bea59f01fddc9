import { EventStreamReader } from './event-stream.js';

const read = (...chunks: string[]) => {
  const seen: unknown[] = [];
  const reader = new EventStreamReader((data) => seen.push(data));
  for (const chunk of chunks) reader.push(new TextEncoder().encode(chunk));
  return seen;
};

it.each<[string, string[], unknown[]]>([
  ['an event', ['id: client:1\nevent: order\ndata: {"a":1}\n\n'], [{ a: 1 }]],
  ['one in pieces', ['data: {"a', '":1}\n', '\ndata: 2\n\n'], [{ a: 1 }, 2]],
  ['comments and settings, which carry no data', ['retry: 3000\n\n: heartbeat\n\n'], []],
  ['one that has not ended', ['data: 1\n'], []],
])('reads %s', (_name, chunks, expected) => expect(read(...chunks)).toEqual(expected));
