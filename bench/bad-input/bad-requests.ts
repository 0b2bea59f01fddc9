import { LIMITS } from '@app/contracts';
import type { BenchSupplier } from '../system/bench-parties.js';

/** A request that the gateway turns away, or the largest that it takes. */
export interface BadRequest {
  path: string;
  body: string;
  /** Without a token where absent. */
  token?: string;
  status: number;
}

const line = (sku: string, quantity = '1') => ({ sku, quantity, unitCode: 'EA' });

/** By what is wrong with it; all are POSTs. */
export function badRequests(token: string, { id, skus }: BenchSupplier): Record<string, BadRequest> {
  const order = (lines: object[], note?: string) => JSON.stringify({ supplierId: id, lines, note });
  const lines = (count: number, quantity?: string) =>
    Array.from({ length: count }, (_, index) => line(skus[index % skus.length], quantity));
  const post = (body: string, status: number): BadRequest => ({ path: '/v1/orders', body, token, status });
  const room = LIMITS.httpBodyBytes - order(lines(1), '').length;
  return {
    'no token': { ...post(order(lines(1)), 401), token: undefined },
    'no JSON': post('{"supplierId": ', 400),
    'wrong in shape': post(order([{ quantity: -1 }]), 400),
    'another’s order': { ...post('{"revision": 1}', 404), path: `/v1/orders/${id}/quotation/accept` },
    '501 lines': post(order(lines(501)), 422),
    '500 wrong lines': post(order(lines(500, 'many')), 400),
    'as large as is read, wrong': post(order(lines(1), 'x'.repeat(room)), 400),
    'larger than is read': post(order(lines(1), 'x'.repeat(room + 1)), 413),
    '500 lines, in order': post(order(lines(500)), 201),
  };
}

/** What needs no service to be turned away: a flood of it is all the gateway's. */
export const FLOOD = ['no token', 'no JSON', 'wrong in shape'];
