import {
  ApiProblem,
  resultOf,
  type Order,
  type OrderStatus,
  type OrderSummary,
  type Quotation,
} from '@app/api-client';
import type { Session } from './session.js';

export interface OrderFilter {
  status?: OrderStatus[];
  turn?: 'buyer' | 'supplier';
  overdue?: boolean;
  q?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PAGE = 200;

/** Orders as the caller's side has them: buyer and supplier ask at different addresses. */
export class Orders {
  constructor(private readonly session: Session) {}

  /** At most so many, page by page. */
  async list(filter: OrderFilter, most: number): Promise<OrderSummary[]> {
    const { api, role } = this.session;
    const found: OrderSummary[] = [];
    for (let cursor: string | undefined; found.length < most;) {
      const query = { ...filter, limit: Math.min(PAGE, most - found.length), ...(cursor && { cursor }) };
      const page = await resultOf(
        role === 'supplier'
          ? api.GET('/v1/supplier/orders', { params: { query } })
          : api.GET('/v1/orders', { params: { query } }),
      );
      found.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return found;
  }

  read(id: string): Promise<Order> {
    const { api, role } = this.session;
    const params = { path: { id } };
    return resultOf(
      role === 'supplier'
        ? api.GET('/v1/supplier/orders/{id}', { params })
        : api.GET('/v1/orders/{id}', { params }),
    );
  }

  async quotation(id: string): Promise<Quotation | undefined> {
    const { api, role } = this.session;
    const params = { path: { id } };
    const call =
      role === 'supplier'
        ? api.GET('/v1/supplier/orders/{id}/quotation', { params })
        : api.GET('/v1/orders/{id}/quotation', { params });
    return resultOf(call).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'quotation-not-found') return undefined;
      throw error;
    });
  }

  /** @param name an id, or the number that people read out @throws {ApiProblem} 404 where no order has it, 409 where several do */
  async find(name: string): Promise<string> {
    if (UUID.test(name)) return name;
    const found = (await this.list({ q: name }, PAGE)).filter(({ number }) => number === name);
    if (found.length === 1) return found[0].id;
    if (found.length === 0)
      throw new ApiProblem(404, { code: 'order-not-found', detail: `There is no order ${name}` });
    const ids = found.map(({ id, buyer }) => `${id} (${buyer.name})`).join(', ');
    throw new ApiProblem(409, {
      code: 'ambiguous-number',
      detail: `${name} is the number of several orders: ${ids}`,
    });
  }
}
