import { isKept, isRefusal, refuse, type Refusal, type Reply } from '@app/contracts';
import { allowed } from '@app/process';
import { isResyncing, type Order } from '../order/order.js';
import { orderView } from '../order/order.views.js';
import { advance } from './advance.js';
import type { Batch } from './batch.js';
import type { CommandInbound } from './inbound.js';

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

function decide<Needs>(batch: Batch<Needs>, { kind, command, orderId }: CommandInbound<Needs>): Reply {
  const { rules, context } = batch;
  const inHand = batch.take(orderId);
  // A new order would get the number of one that this side has forgotten.
  if (kind.create && batch.held.service) return refuse('service-unavailable');
  const found = kind.create ? kind.create(command, orderId, context) : inHand.order;
  if (!found || (!isRefusal(found) && found[rules.side].id !== command.party))
    return refuse('order-not-found');
  if (isRefusal(found)) return found;
  if (isResyncing(found)) return refuse('order-resyncing', standing(found));
  if (found.blocked) return refuse('order-blocked', { ...standing(found), blocked: found.blocked });
  const model = rules.models.get(found.modelVersion);
  // A newer replica began the order, with a model that this one does not have: a repeat may reach one that has it.
  if (!model && !found.endedAt) return refuse('service-unavailable');
  const possible =
    model && found.waitingAt ? allowed(model.sides[rules.side], found.waitingAt, found.variables) : [];
  const notAllowed = refuse('transition-not-allowed', { ...standing(found), allowed: possible });
  if (!model || (!kind.create && !possible.includes(kind.name))) return notAllowed;
  if (command.expectedVersion !== undefined && command.expectedVersion !== found.version)
    return refuse('version-mismatch', { ...standing(found), version: found.version });
  const effect = kind.effect(found, command.body, context);
  if (isRefusal(effect)) return { refusal: { ...standing(found), allowed: possible, ...effect.refusal } };
  const step = advance(batch, { model, order: found, trigger: kind.trigger, effect });
  if (step.kind !== 'moved') return notAllowed;
  if (kind.create) inHand.begin(found);
  inHand.apply(
    step,
    {
      name: kind.name,
      role: command.actor.role,
      party: command.party,
      subject: command.actor.subject,
      key: command.key,
      traceparent: command.traceparent,
      causationId: command.key,
    },
    batch,
  );
  return { result: orderView(inHand.order as Order, model, rules.side, context.now) };
}

const standing = ({ status, turn }: Order): Omit<Refusal, 'code'> => ({ state: status, turn });
