import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryEntry, OrderSummary, OrderView } from '@app/contracts';
import { seedFolder } from '../seed/samples.js';
import type { Addresses } from './apps.js';

interface DemoParty {
  slug: string;
  id: string;
  name: string;
}

export const demoParties = (): DemoParty[] =>
  JSON.parse(readFileSync(join(seedFolder(), 'demo-parties.json'), 'utf8')) as DemoParty[];

/** One demo company's way to the HTTP API: signs in as a machine does, with `<slug>` / `demo`. */
export class DemoApi {
  private token?: Promise<string>;

  constructor(
    private readonly addresses: Addresses,
    private readonly slug: string,
    /** `/v1/orders` for a buyer, `/v1/supplier/orders` for a supplier. */
    private readonly collection: string,
  ) {}

  place(body: object, key: string): Promise<OrderView> {
    return this.call('POST', this.collection, body, key);
  }

  get(id: string): Promise<OrderView> {
    return this.call('GET', `${this.collection}/${id}`);
  }

  /** Empty while this side does not know the order yet. */
  async history(id: string): Promise<HistoryEntry[]> {
    const { items } = await this.call<{ items: HistoryEntry[] }>(
      'GET',
      `${this.collection}/${id}/history`,
    ).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return { items: [] };
      throw error;
    });
    return items;
  }

  async findByReference(reference: string): Promise<OrderSummary[]> {
    const query = new URLSearchParams({ q: reference });
    const { items } = await this.call<{ items: OrderSummary[] }>(
      'GET',
      `${this.collection}?${query.toString()}`,
    );
    return items.filter((order) => order.reference === reference);
  }

  accept(id: string, revision: number): Promise<OrderView> {
    return this.call('POST', `${this.collection}/${id}/quotation/accept`, { revision }, `demo-accept-${id}`);
  }

  private async call<T>(method: string, path: string, body?: object, key?: string): Promise<T> {
    this.token ??= this.signIn();
    const response = await fetch(this.addresses.gateway + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new ApiError(response.status, `${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async signIn(): Promise<string> {
    const response = await fetch(`${this.addresses.identity}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${this.slug}:demo`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!response.ok)
      throw new ApiError(response.status, `sign-in of ${this.slug}: ${await response.text()}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
}

class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}
