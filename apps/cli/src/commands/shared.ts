import { Option, type Command } from 'commander';
import { idempotencyKey } from '../input.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';

/** For scripts the answer as JSON, for people what `render` makes of it. */
export function show(io: Io, { json }: Pick<Session, 'json'>, answer: unknown, render: () => string[]): void {
  if (json) return io.out(JSON.stringify(answer));
  for (const line of render()) io.out(line);
}

/** Where a group has a default command, commander takes a misspelt name for an argument of that one. */
export const refuseUnknownNames = (group: Command): Command =>
  group.hook('preSubcommand', ({ args: [word = '-'], commands }) => {
    const names = commands.map((each) => each.name());
    if (word.startsWith('-') || names.includes(word)) return;
    group.error(`error: unknown command '${word}': there are ${names.join(', ')}`, {
      code: 'commander.unknownCommand',
    });
  });

export const keyOption = () =>
  new Option(
    '--key <key>',
    'idempotency key: repeat a command whose outcome is unknown with the same one',
  ).argParser(idempotencyKey);
