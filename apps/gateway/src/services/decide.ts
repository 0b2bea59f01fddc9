import type { OrderView, ServiceName } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag } from '../http/entity-tag.js';
import { commandOf, resultOf } from './requests.js';
import type { ServiceClient } from './service-client.js';

interface Decision {
  service: ServiceName;
  pattern: string;
  orderId?: string;
  body: object;
}

/** Sends a decision and answers with the order as it stands after it, with its entity tag. */
export async function decide(
  services: ServiceClient,
  request: FastifyRequest,
  reply: FastifyReply,
  { service, pattern, orderId, body }: Decision,
): Promise<OrderView> {
  const outcome = await services.command<OrderView>(service, pattern, commandOf(request, body, orderId));
  const order = resultOf(reply, outcome);
  reply.header('ETag', entityTag(order.version));
  return order;
}
