import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type Dispatcher } from 'undici';

/** More connections only cost the gateway sockets: it answers within milliseconds. */
const CONNECTIONS = 256;
const REPEAT_PAUSE_MS = 200;
const GIVE_UP_AFTER_MS = 30_000;

export interface OrderState {
  id: string;
  status: string;
}

/** A buyer's calls, over connections that stay open. A 503 is answered as a client should: the same key again. */
export class OrderApi {
  repeats = 0;
  private readonly pool: Pool;

  constructor(private readonly gatewayUrl: string) {
    this.pool = new Pool(gatewayUrl, { connections: CONNECTIONS, pipelining: 1 });
  }

  /** @returns the id of the placed order */
  async place(token: string, body: object): Promise<string> {
    const order = await this.post<OrderState>('/v1/orders', token, body);
    return order.id;
  }

  accept(token: string, orderId: string): Promise<OrderState> {
    return this.post(`/v1/orders/${orderId}/quotation/accept`, token, { revision: 1 });
  }

  get(token: string, orderId: string): Promise<OrderState> {
    return this.call({ method: 'GET', path: `/v1/orders/${orderId}`, headers: authorization(token) });
  }

  /** The newest orders that were placed since an instant. */
  async recent(token: string, since: Date): Promise<OrderState[]> {
    const path = `/v1/orders?limit=200&placedAfter=${since.toISOString()}`;
    const page = await this.call<{ items: OrderState[] }>({
      method: 'GET',
      path,
      headers: authorization(token),
    });
    return page.items;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private post<Body>(path: string, token: string, body: object): Promise<Body> {
    return this.call({
      method: 'POST',
      path,
      headers: {
        ...authorization(token),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
  }

  private async call<Body>(request: Dispatcher.RequestOptions): Promise<Body> {
    const deadline = performance.now() + GIVE_UP_AFTER_MS;
    for (;;) {
      const answer = await this.pool.request(request).catch((error: Error) => error);
      if (!(answer instanceof Error) && answer.statusCode < 300) return (await answer.body.json()) as Body;
      const reason = answer instanceof Error ? answer.message : await describe(answer);
      const isTemporary = answer instanceof Error || answer.statusCode === 503;
      if (!isTemporary || performance.now() > deadline)
        throw new Error(`${request.method} ${this.gatewayUrl}${request.path}: ${reason}`);
      this.repeats += 1;
      await sleep(REPEAT_PAUSE_MS);
    }
  }
}

const authorization = (token: string) => ({ authorization: `Bearer ${token}` });

const describe = async ({ statusCode, body }: Dispatcher.ResponseData) =>
  `${statusCode} ${(await body.text()).slice(0, 300)}`;
