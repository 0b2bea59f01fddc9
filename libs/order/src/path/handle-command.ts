import { isKept, isRefusal, refuse, type Command, type Refusal, type Reply } from '@app/contracts';
import { allowed } from '@app/process';
import { isResyncing, positionOf, type Order } from '../order/order.js';
import { orderView } from '../order/order.views.js';
import { advance } from './advance.js';
import type { Batch } from './batch.js';
import type { CommandInbound } from './inbound.js';
import type { Cause } from './order-in-hand.js';

/**
 * Decides one command. Order of the checks: repeated key, not yours, blocked, process, If-Match, rule.
 * Source: docs/architecture.md, "HTTP".
 */
export function handleCommand<Needs>(batch: Batch<Needs>, inbound: CommandInbound<Needs>): Reply {
  const { command } = inbound;
  const first = batch.known.replyTo(command);
  if (first) return first;
  const reply = decide(batch, inbound);
  if (!isKept(reply)) return reply;
  const result = { party: command.party, key: command.key, fingerprint: command.fingerprint, reply };
  batch.known.add(result);
  batch.results.push(result);
  return reply;
}

function decide<Needs>(batch: Batch<Needs>, inbound: CommandInbound<Needs>): Reply {
  const { rules, context } = batch;
  const { kind, command, orderId } = inbound;
  const order = orderFor(batch, inbound);
  if (isRefusal(order)) return order;
  const model = rules.models.get(order.modelVersion);
  // A newer replica began the order, with a model that this one does not have: a repeat may reach one that has it.
  if (!model && !order.endedAt) return refuse('service-unavailable');
  const possible = model && order.waitingAt ? allowed(model.sides[rules.side], positionOf(order)) : [];
  const notAllowed = refuse('transition-not-allowed', { ...standing(order), allowed: possible });
  if (!model || (!kind.create && !possible.includes(kind.name))) return notAllowed;
  if (command.expectedVersion !== undefined && command.expectedVersion !== order.version)
    return refuse('version-mismatch', { ...standing(order), version: order.version });
  const effect = kind.effect(order, command.body, context);
  if (isRefusal(effect)) return { refusal: { ...standing(order), allowed: possible, ...effect.refusal } };
  const step = advance(batch, { model, order, trigger: kind.trigger, effect });
  if (step.kind !== 'moved') return notAllowed;
  const inHand = batch.take(orderId);
  if (kind.create) inHand.begin(order);
  const moved = inHand.apply(step, causeOf(kind.name, command), batch);
  return { result: orderView(moved, model, rules.side, context.now) };
}

/** The order that a command is about: the one that it begins, or its caller's own, if that may act now. */
function orderFor<Needs>(
  batch: Batch<Needs>,
  { kind, command, orderId }: CommandInbound<Needs>,
): Order | { refusal: Refusal } {
  const { rules, context, held } = batch;
  // A new order would get the number of one that this side has forgotten.
  if (kind.create && held.service) return refuse('service-unavailable');
  const order = kind.create ? kind.create(command, orderId, context) : batch.take(orderId).order;
  if (!order) return refuse('order-not-found');
  if (isRefusal(order)) return order;
  if (order[rules.side].id !== command.party) return refuse('order-not-found');
  if (isResyncing(order)) return refuse('order-resyncing', standing(order));
  if (order.blocked) return refuse('order-blocked', { ...standing(order), blocked: order.blocked });
  return order;
}

const causeOf = (name: string, { actor, party, key, traceparent }: Command): Cause => ({
  name,
  role: actor.role,
  party,
  subject: actor.subject,
  key,
  traceparent,
  causationId: key,
});

const standing = ({ status, turn }: Order): Omit<Refusal, 'code'> => ({ state: status, turn });
