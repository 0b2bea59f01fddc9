import { ApiProblem, type Order, type Reason, type ReasonCode } from '@app/api-client';
import { Option, type Command } from 'commander';
import { UsageError } from '../exit-codes.js';
import { positiveInteger } from '../input.js';
import type { Io } from '../io.js';
import { Orders } from '../orders.js';
import { openSession, type Role, type Session } from '../session.js';
import { keyOption, show } from './shared.js';

const REASONS: ReasonCode[] = ['out-of-stock', 'not-supplied', 'delivery', 'price', 'duplicate', 'other'];

interface Options {
  revision?: number;
  reason?: ReasonCode;
  text?: string;
}

interface Decision {
  name: string;
  description: string;
  by: Role;
  /** `needed` where a "no" must give its reason, `free` where it may. */
  reason?: 'needed' | 'free';
  /** Whether it is about a revision of the quotation. */
  revision?: boolean;
  send(session: Session, id: string, options: Options, order: () => Promise<Order>): Promise<Order>;
}

const params = (id: string) => ({ path: { id } });

const DECISIONS: Decision[] = [
  {
    name: 'accept',
    description: 'accept the quotation of an order',
    by: 'buyer',
    revision: true,
    send: async ({ api, decide }, id, options, order) =>
      decide(
        api.POST('/v1/orders/{id}/quotation/accept', {
          params: params(id),
          body: { revision: await revisionOf(options, order) },
        }),
      ),
  },
  {
    name: 'decline',
    description: 'decline the quotation of an order',
    by: 'buyer',
    revision: true,
    reason: 'free',
    send: async ({ api, decide }, id, options, order) =>
      decide(
        api.POST('/v1/orders/{id}/quotation/decline', {
          params: params(id),
          body: { revision: await revisionOf(options, order), ...reasonOf(options) },
        }),
      ),
  },
  {
    name: 'confirm',
    description: 'confirm an order that you received',
    by: 'supplier',
    send: ({ api, decide }, id) =>
      decide(api.POST('/v1/supplier/orders/{id}/confirm', { params: params(id), body: {} })),
  },
  {
    name: 'reject',
    description: 'reject an order that you received',
    by: 'supplier',
    reason: 'needed',
    send: ({ api, decide }, id, options) =>
      decide(
        api.POST('/v1/supplier/orders/{id}/reject', {
          params: params(id),
          body: reasonOf(options) as { reason: Reason },
        }),
      ),
  },
  {
    name: 'cancel',
    description: 'cancel an order, or ask the supplier to',
    by: 'buyer',
    reason: 'free',
    send: ({ api, role, decide }, id, options) => {
      if (role !== 'supplier')
        return decide(api.POST('/v1/orders/{id}/cancel', { params: params(id), body: reasonOf(options) }));
      const body = reasonOf(options);
      if (!body.reason) throw new UsageError('A supplier cancels with a --reason');
      return decide(
        api.POST('/v1/supplier/orders/{id}/cancel', {
          params: params(id),
          body: { reason: body.reason },
        }),
      );
    },
  },
];

/** The revision that the caller names, or else the newest: then whatever the quotation says now is meant. */
async function revisionOf({ revision }: Options, order: () => Promise<Order>): Promise<number> {
  const named = revision ?? (await order()).quotationRevision;
  if (named === null)
    throw new ApiProblem(409, { code: 'quotation-not-found', detail: 'The order has no quotation yet' });
  return named;
}

const reasonOf = ({ reason: code, text }: Options): { reason?: Reason } => {
  if (code === undefined && text !== undefined) throw new UsageError('--text explains a --reason: give both');
  return code === undefined ? {} : { reason: { code, ...(text !== undefined && { text }) } };
};

function standing({ number, status, turn, cancellationRequestedAt }: Order): string {
  if (turn === null) return `${number} is ${status}`;
  const asked = cancellationRequestedAt ? '; the supplier is asked to cancel it' : '';
  return `${number} is ${status}, the ${turn}’s turn${asked}`;
}

export function addDecisionCommands(program: Command, io: Io): void {
  for (const decision of DECISIONS) {
    const command = program
      .command(decision.name)
      .description(decision.description)
      .argument('<order>', 'its id or its number')
      .addOption(keyOption());
    if (decision.revision)
      command.option(
        '--revision <number>',
        'the revision that you have seen; the newest unless given',
        positiveInteger,
      );
    if (decision.reason) {
      const reason = new Option('--reason <code>', 'why').choices(REASONS);
      command.addOption(reason.makeOptionMandatory(decision.reason === 'needed'));
      command.option('--text <text>', 'more about the reason; needed with "other"');
    }
    command.action(async (name: string, options: Options, self: Command) => {
      const session = await openSession(self, io, decision.by);
      const orders = new Orders(session);
      const id = await orders.find(name);
      const order = await decision.send(session, id, options, () => orders.read(id));
      show(io, session, order, () => [standing(order)]);
    });
  }
}
