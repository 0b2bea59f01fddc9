import { Option } from 'commander';
import { idempotencyKey } from '../input.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';

/** For scripts the answer as JSON, for people what `render` makes of it. */
export function show(io: Io, { json }: Pick<Session, 'json'>, answer: unknown, render: () => string[]): void {
  if (json) return io.out(JSON.stringify(answer));
  for (const line of render()) io.out(line);
}

export const keyOption = () =>
  new Option(
    '--key <key>',
    'idempotency key: repeat a command whose outcome is unknown with the same one',
  ).argParser(idempotencyKey);
