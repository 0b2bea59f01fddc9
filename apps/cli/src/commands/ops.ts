import { resultOf } from '@app/api-client';
import { Argument, Option, type Command } from 'commander';
import { UsageError } from '../exit-codes.js';
import { positiveInteger } from '../input.js';
import type { Io } from '../io.js';
import { deadLettersTable, discardedLettersTable } from '../render/dead-letters.js';
import { operatorOrdersTable } from '../render/order.js';
import { facts } from '../render/table.js';
import { openSession } from '../session.js';
import { keyOption, refuseUnknownNames, show } from './shared.js';

interface ResyncOptions {
  side: 'client' | 'supplier';
  since?: string;
}

interface ListOptions {
  code?: string;
  limit: number;
  discarded?: true;
}

const sideOption = (description: string) =>
  new Option('--side <side>', description).choices(['client', 'supplier']).makeOptionMandatory();

const STATES = ['blocked', 'overdue', 'open', 'all'] as const;

/** A side that does not answer is said beside what the other one has. */
const sayMissing = (io: Io, missing: { side: string }[]) => {
  for (const { side } of missing) io.err(`the ${side}’s side does not answer: its part is missing`);
};

export function addOperatorCommands(program: Command, io: Io): void {
  const ops = program.command('ops').description('for the people who keep the system running');

  ops
    .command('orders')
    .description('list orders of all companies')
    .addArgument(new Argument('[state]', 'which').choices(STATES).default('open'))
    .option('--limit <count>', 'at most so many, up to 200', positiveInteger, 50)
    .action(async (state: (typeof STATES)[number], { limit }: { limit: number }, command: Command) => {
      const session = await openSession(command, io, 'operator');
      const page = await resultOf(session.api.GET('/v1/ops/orders', { params: { query: { state, limit } } }));
      sayMissing(io, page.missing);
      show(io, session, page.items, () => operatorOrdersTable(page.items));
    });

  ops
    .command('stats')
    .description('how many orders are open, overdue and blocked')
    .action(async (_options, command: Command) => {
      const session = await openSession(command, io, 'operator');
      const stats = await resultOf(session.api.GET('/v1/ops/stats'));
      sayMissing(io, stats.missing);
      const { open, overdue, blocked, deadLetters, completedToday } = stats;
      show(io, session, stats, () =>
        facts(
          Object.entries({
            open,
            overdue,
            blocked,
            'dead letters': deadLetters,
            'completed today': completedToday,
          }),
        ),
      );
    });

  addRecoveryCommands(ops, io);
  addDeadLetterCommands(ops.command('dead-letters').description('messages that could not be handled'), io);
}

function addRecoveryCommands(ops: Command, io: Io): void {
  ops
    .command('resend')
    .description('make one side send its events of an order again and ask for those of the other')
    .argument('<order>', 'its id')
    .addOption(sideOption('which'))
    .option('--from <sequence>', 'the first event, by the sender’s count', positiveInteger, 1)
    .addOption(keyOption())
    .action(
      async (
        id: string,
        { side, from: fromSequence }: { side: 'client' | 'supplier'; from: number },
        command: Command,
      ) => {
        const session = await openSession(command, io, 'operator');
        const params = { path: { id } };
        const answer = await session.decide(
          session.api.POST('/v1/ops/orders/{id}/resend', { params, body: { side, fromSequence } }),
        );
        show(io, session, answer, () => [`The events from ${answer.fromSequence} on are sent again`]);
      },
    );

  ops
    .command('resync')
    .description('after a restore: make a side recover what it has lost, for one order or for all')
    .argument('[order]', 'its id; all unless given')
    .addOption(sideOption('whose database was restored'))
    .option('--since <instant>', 'of all orders: the moment of the backup; seven days ago unless given')
    .addOption(keyOption())
    .action(async (id: string | undefined, { side, since }: ResyncOptions, command: Command) => {
      if (id !== undefined && since !== undefined)
        throw new UsageError('--since is about all orders: leave it out for one');
      const session = await openSession(command, io, 'operator');
      if (id !== undefined) {
        const params = { path: { id } };
        const answer = await session.decide(
          session.api.POST('/v1/ops/orders/{id}/resync', { params, body: { side } }),
        );
        return show(io, session, answer, () => [
          `${id} is held until the ${side}’s side has all of it again`,
        ]);
      }
      const body = { side, ...(since !== undefined && { since }) };
      const answer = await session.decide(session.api.POST('/v1/ops/resync', { body }));
      show(io, session, answer, () => [
        `${answer.orders} open orders are held until the ${side}’s side has all of them again`,
      ]);
    });
}

function addDeadLetterCommands(letters: Command, io: Io): void {
  refuseUnknownNames(letters)
    .command('list', { isDefault: true })
    .description('list them, the newest first')
    .option('--code <code>', 'only with this one')
    .option('--discarded', 'those that were discarded, with who let them go and why')
    .option('--limit <count>', 'at most so many, up to 200', positiveInteger, 50)
    .action(async ({ code, limit, discarded }: ListOptions, command: Command) => {
      const session = await openSession(command, io, 'operator');
      const query = { limit, ...(code && { code: code as never }), ...(discarded && { discarded }) };
      const page = await resultOf(session.api.GET('/v1/ops/dead-letters', { params: { query } }));
      sayMissing(io, page.missing);
      show(io, session, page.items, () =>
        discarded ? discardedLettersTable(page.items) : deadLettersTable(page.items),
      );
    });

  letters
    .command('redrive')
    .description('handle one again, once its cause is fixed')
    .argument('<id>')
    .addOption(keyOption())
    .action(async (id: string, _options, command: Command) => {
      const session = await openSession(command, io, 'operator');
      const params = { path: { id } };
      const answer = await session.decide(session.api.POST('/v1/ops/dead-letters/{id}/redrive', { params }));
      show(io, session, answer, () => [
        [answer.verdict, answer.code, answer.reason].filter(Boolean).join(': '),
      ]);
    });

  letters
    .command('discard')
    .description('discard one that is not ours')
    .argument('<id>')
    .requiredOption('--note <text>', 'why it may be discarded; kept with it')
    .addOption(keyOption())
    .action(async (id: string, { note }: { note: string }, command: Command) => {
      const session = await openSession(command, io, 'operator');
      const params = { path: { id } };
      const letter = await session.decide(
        session.api.POST('/v1/ops/dead-letters/{id}/discard', { params, body: { note } }),
      );
      show(io, session, letter, () => [`${id} is discarded`]);
    });
}
