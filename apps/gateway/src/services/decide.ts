import type { OrderView, ServiceName } from '@app/contracts';
import type { Exchange } from '../http/exchange.js';
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
  exchange: Exchange,
  { service, pattern, orderId, body }: Decision,
): Promise<OrderView> {
  return exchange.changed(
    await services.command<OrderView>(service, pattern, exchange.command(body, orderId)),
  );
}
