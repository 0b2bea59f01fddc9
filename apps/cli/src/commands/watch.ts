import { watchOrders } from '@app/api-client';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { Interrupted } from '../exit-codes.js';
import { cursor } from '../input.js';
import { Orders } from '../orders.js';
import { openSession } from '../session.js';
import { show } from './shared.js';

const ENDS = new Set(['COMPLETED', 'REJECTED', 'DECLINED', 'EXPIRED', 'CANCELLED']);

export function addWatchCommand(program: Command, io: Io): void {
  program
    .command('watch')
    .description('show changes as they happen, until Ctrl-C; for one order until it ends')
    .argument('[order]', 'id or number; all of yours unless given')
    .option('--after <cursor>', 'begin behind the "cursor" of an earlier line', cursor)
    .action(async (name: string | undefined, { after }: { after?: string }, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const orders = new Orders(session);
      const id = name === undefined ? undefined : await orders.find(name);
      const ending = new AbortController();
      const interrupted = io.untilInterrupted();
      const signal = AbortSignal.any([interrupted, ending.signal]);
      // Asked once the stream is open, so that an end just before it is not waited for.
      const lookForEnd = async () => {
        if (id !== undefined && ENDS.has((await orders.read(id)).status)) ending.abort();
      };
      const onState = (state: 'live' | 'reconnecting') => {
        io.err(state === 'live' ? 'watching' : 'the stream broke off: coming back');
        if (state === 'live') lookForEnd().catch((error: unknown) => ending.abort(error));
      };
      const onGap = () => io.err('not all that has happened is shown: see "list"');
      for await (const hint of watchOrders({ ...session, ...(after && { after }), signal, onState, onGap })) {
        if (id !== undefined && hint.orderId !== id) continue;
        show(io, session, hint, () => [
          `${hint.orderId}  ${hint.status.padEnd(10)}  ${(hint.turn ?? '').padEnd(8)}  ${hint.cursor}`,
        ]);
        if (id !== undefined && ENDS.has(hint.status)) return;
      }
      if (ending.signal.reason instanceof Error && ending.signal.reason.name !== 'AbortError')
        throw ending.signal.reason;
      if (interrupted.aborted) throw new Interrupted();
    });
}
