import type { OrderView } from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { idOf, startSystem, type System } from '../support/system.js';

let system: System;
beforeAll(async () => (system = await startSystem()));
afterAll(() => system.stop());

/** Cookies of one browser for all hosts: the provider and the gateway name theirs differently. */
class Browser {
  private readonly jar = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return response;
  }

  /** @returns where it ends up */
  async follow(url: string): Promise<string> {
    const response = await this.fetch(url);
    const location = response.headers.get('location');
    return location ? this.follow(new URL(location, url).href) : url;
  }

  signIn(role: string, party: string): Promise<string> {
    return this.follow(
      `${system.gatewayUrl}/auth/login?role=${role}&party=${party}&returnTo=/${role}/orders`,
    );
  }

  get(path: string, role: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(system.gatewayUrl + path, { headers: { 'x-portal-session': role, ...headers } });
  }

  post(path: string, role: string, body: unknown): Promise<Response> {
    return this.fetch(system.gatewayUrl + path, {
      method: 'POST',
      headers: { 'x-portal-session': role, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Events as they come, with the id to resume by. */
  async listen(role: string, lastEventId?: string) {
    const abort = new AbortController();
    const response = await this.fetch(`${system.gatewayUrl}/v1/events`, {
      headers: { 'x-portal-session': role, ...(lastEventId && { 'last-event-id': lastEventId }) },
      signal: abort.signal,
    });
    const heard = { status: response.status, text: '', close: () => abort.abort() };
    const decoder = new TextDecoder();
    void (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
        heard.text += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
    return heard;
  }
}

const statusesIn = (text: string, orderId: string) =>
  [...text.matchAll(/data: (.*)/g)]
    .map(([, data]) => JSON.parse(data) as { orderId: string; status: string })
    .filter((event) => event.orderId === orderId)
    .map(({ status }) => status);

it('signs a buyer and a supplier in side by side, and both hear of the order at once', async () => {
  const browser = new Browser();
  expect(await browser.signIn('buyer', 'city-hospital')).toBe(`${system.gatewayUrl}/buyer/orders`);
  await browser.signIn('supplier', 'the-supplier-ab');
  const session = await (await browser.get('/auth/session', 'buyer')).json();
  expect(session).toMatchObject({ role: 'buyer', party: { name: 'City Hospital' } });

  const buyer = await browser.listen('buyer');
  const supplier = await browser.listen('supplier');
  const placed = (await (
    await browser.post('/v1/orders', 'buyer', {
      supplierId: idOf('the-supplier-ab'),
      lines: [{ name: 'A free text', quantity: '2', unitCode: 'EA' }],
    })
  ).json()) as OrderView;
  await eventually('the supplier hears', async () => statusesIn(supplier.text, placed.id).includes('PLACED'));
  const confirmed = await browser.post(`/v1/supplier/orders/${placed.id}/confirm`, 'supplier', {});
  expect(confirmed.status).toBe(200);
  await eventually('the buyer hears', async () => statusesIn(buyer.text, placed.id).includes('CONFIRMED'));

  buyer.close();
  const place = [...buyer.text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1];
  await browser.post(`/v1/supplier/orders/${placed.id}/prices`, 'supplier', {
    lines: [{ lineNumber: 1, unitPrice: '12.50', vatRatePercent: '25' }],
  });
  await eventually('the quotation is there', async () => {
    const order = (await (await browser.get(`/v1/orders/${placed.id}`, 'buyer')).json()) as OrderView;
    return order.status === 'QUOTED';
  });
  const again = await browser.listen('buyer', place);
  await eventually('what was missed comes', async () => statusesIn(again.text, placed.id).includes('QUOTED'));
  again.close();
  supplier.close();

  const printed = await browser.get(`/v1/orders/${placed.id}/quotation`, 'buyer', {
    accept: 'application/pdf',
    'accept-language': 'fr',
  });
  expect(printed.status).toBe(200);
  expect(
    Buffer.from(await printed.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await browser.fetch(`${system.gatewayUrl}/auth/logout`, {
    method: 'POST',
    headers: { 'x-portal-session': 'buyer' },
  });
  expect((await browser.get('/auth/session', 'buyer')).status).toBe(401);
  expect((await browser.get('/auth/session', 'supplier')).status).toBe(200);
});

it('gives the operator the figures of the board', async () => {
  const browser = new Browser();
  await browser.signIn('operator', 'operator');
  const answer = await browser.get('/v1/ops/stats', 'operator');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ missing: [], completedPerHour: expect.any(Array) });
});
