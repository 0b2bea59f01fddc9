import type { OrderView } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { eventOf, publishAs } from '../../support/foreign-messages.js';
import { idOf, type System } from '../../support/system.js';
import type { FuzzRequest } from './request.js';

/** Things that exist, which stand in for the placeholders of requests, and tokens for their roles. */
export class FuzzObjects {
  private constructor(
    private readonly values: Record<string, string>,
    private readonly tokens: Record<string, string | undefined>,
  ) {}

  static async prepare(system: System): Promise<FuzzObjects> {
    const [buyer, supplier, operator] = await Promise.all(
      ['city-hospital', 'the-supplier-ab', 'operator'].map((slug) => system.as(slug)),
    );
    const place = async (name: string) => {
      const order = {
        supplierId: idOf('the-supplier-ab'),
        lines: [
          { sku: 'SAUCE-BR', quantity: '1', unitCode: 'NAR' },
          ...(name ? [{ name, quantity: '1', unitCode: 'EA' }] : []),
        ],
      };
      const { body } = await buyer.post<OrderView>('/v1/orders', order);
      await eventually(
        'it has arrived',
        async () => (await supplier.get(`/v1/supplier/orders/${body.id}`)).status === 200,
      );
      return body.id;
    };
    const [order1, order2, order3] = [await place(''), await place(''), await place('By hand')];
    await supplier.post(`/v1/supplier/orders/${order2}/confirm`);
    await supplier.post(`/v1/supplier/orders/${order3}/confirm`);
    await publishAs(
      system.services.vhost,
      'client-service',
      eventOf('client-service', 'order.unheard-of', order1, 9, {}),
    );
    const letter1 = await eventually('a dead letter', async () => {
      const { body } = await operator.get<{ items: { id: string }[] }>('/v1/ops/dead-letters');
      return body.items.at(0)?.id;
    });
    const { body: webhook } = await buyer.post<{ id: string }>('/v1/webhooks', {
      url: 'http://127.0.0.1:1/',
    });
    const { body: page } = await buyer.get<{ nextCursor: string }>('/v1/orders?limit=1');
    return new FuzzObjects(
      {
        order1,
        order2,
        order3,
        letter1,
        webhook1: webhook.id,
        supplier1: idOf('the-supplier-ab'),
        supplier2: idOf('delcomputer-a-s'),
        buyer1: idOf('city-hospital'),
        cursor1: page.nextCursor,
      },
      { buyer: buyer.token, supplier: supplier.token, operator: operator.token },
    );
  }

  /** Puts in what exists; the token goes first, so that one that was made up stands beside it. */
  ready({ as, path, headers, body, method }: FuzzRequest): Omit<FuzzRequest, 'as'> {
    const token = this.tokens[as];
    const madeUp = headers.some(([name]) => name === 'authorization');
    return {
      method,
      path: this.filled(path),
      headers: [
        ...(token && !madeUp ? ([['authorization', `Bearer ${token}`]] as [string, string][]) : []),
        ...headers,
      ],
      ...(body !== undefined && { body: typeof body === 'string' ? this.filled(body) : body }),
    };
  }

  private filled = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => this.values[name] ?? whole);
}
