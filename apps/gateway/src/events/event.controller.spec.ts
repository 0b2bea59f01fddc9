import type { AddressInfo } from 'node:net';
import { orderReads, type OrderChange } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createApp } from '../create-app.js';
import { readGatewayConfig } from '../gateway.config.js';
import { SIDES } from '../services/both-sides.js';
import { FakeServices } from '../testing/fake-services.js';
import { TokenIssuer } from '../testing/token-issuer.js';
import { EventHub } from './event-hub.js';
import { readNotification } from './notifications.js';

const BUYER = '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1';
const SUPPLIER = '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const OTHER = '11111111-1111-4111-8111-111111111111';

const change = (party: string, cursor: string, orderId = cursor): OrderChange => ({
  party,
  orderId,
  version: 1,
  status: 'QUOTED',
  turn: 'buyer',
  cursor,
});

let issuer: TokenIssuer;
let services: FakeServices;
let app: NestFastifyApplication;
let url: string;
const streams: Stream[] = [];

/** A reader over a real socket. */
class Stream {
  private text = '';
  private readonly ending = new AbortController();
  ended = false;

  private constructor(readonly response: Response) {}

  static async open(token: string, headers: Record<string, string> = {}): Promise<Stream> {
    const ending = new AbortController();
    const response = await fetch(`${url}/v1/events`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: ending.signal,
    });
    const stream = new Stream(response);
    stream.ending.signal.addEventListener('abort', () => ending.abort());
    streams.push(stream);
    if (response.ok) void stream.read();
    return stream;
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>)
        this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Closed by the test.
    }
    this.ended = true;
  }

  get ids(): string[] {
    return [...this.text.matchAll(/^id: (.*)\nevent: order$/gm)].map(([, id]) => id);
  }

  /** Where it says that it begins. */
  get beginsAt(): string | undefined {
    return this.begin?.[1];
  }

  /** Whether it says that nothing is left out since then. */
  get tellsAll(): boolean | undefined {
    return this.begin && this.begin[2] === 'true';
  }

  private get begin(): string[] | undefined {
    return (
      /^retry: 3000\n\nid: (.*)\nevent: position\ndata: {"complete":(true|false)}\n\n/.exec(this.text) ??
      undefined
    );
  }

  close(): void {
    this.ending.abort();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !condition();)
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    else await new Promise((resolve) => setTimeout(resolve, 10));
}

beforeAll(async () => (issuer = await new TokenIssuer().start()));
beforeEach(async () => {
  services = new FakeServices();
  historiesStandAt(0);
  const config = readGatewayConfig({ OIDC_ISSUER: issuer.issuer, RATE_LIMIT: 'off' });
  app = await createApp(config, services, pino({ level: 'silent' }));
  await app.init();
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await app.close();
});
afterAll(() => issuer.stop());

function historiesStandAt(newest: number): void {
  for (const side of SIDES)
    services.on(orderReads(side).listChanges, () => ({ result: { items: [], newest } }));
}

const buyerToken = () => issuer.token({ role: 'buyer', party_id: BUYER });
const publish = (...changes: OrderChange[]) => app.get(EventHub).publish(changes);

it('is a stream that nobody keeps', async () => {
  const { response } = await Stream.open(await buyerToken());
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

describe('tells where it begins', () => {
  beforeEach(() => historiesStandAt(17));
  const askedFor = () => services.asked.map(({ queue, payload }) => [queue, payload.body]);

  it('as the service says while nothing has been heard, as was heard last afterwards', async () => {
    const first = await Stream.open(await buyerToken());
    await until(() => first.beginsAt === 'client:17');
    publish(change(OTHER, 'client:30'), change(OTHER, 'supplier:40'));
    const second = await Stream.open(await buyerToken());
    await until(() => second.beginsAt === 'client:30');
    expect(askedFor()).toEqual([['client-service.reads', { limit: 0 }]]);
  });

  it('by what was heard while the service was asked', async () => {
    services.on(orderReads('client').listChanges, () => {
      publish(change(OTHER, 'client:18'));
      return { result: { items: [], newest: 17 } };
    });
    const stream = await Stream.open(await buyerToken());
    await until(() => stream.beginsAt === 'client:18');
  });

  it('as the caller says that resumes', async () => {
    const stream = await Stream.open(await buyerToken(), { 'last-event-id': 'client:3,supplier:4' });
    await until(() => stream.beginsAt === 'client:3');
  });

  it('to operators of both sides, of one where the other is away', async () => {
    const token = await issuer.token({ role: 'operator' });
    services.on(orderReads('client').listChanges, async () => {
      throw new RequestNotSent('away');
    });
    const one = await Stream.open(token);
    await until(() => one.beginsAt === 'supplier:17');
    historiesStandAt(17);
    const both = await Stream.open(token, { 'last-event-id': 'supplier:4' });
    await until(() => both.beginsAt === 'client:17,supplier:4');
  });

  it('or is none yet, where nobody knows', async () => {
    services.on(orderReads('client').listChanges, async () => {
      throw new RequestNotSent('away');
    });
    const { response } = await Stream.open(await buyerToken());
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  });
});

it('needs a token', async () => {
  expect((await fetch(`${url}/v1/events`)).status).toBe(401);
});

it('tells each company of its own orders, on its own side, and operators of all', async () => {
  const buyer = await Stream.open(await buyerToken());
  const supplier = await Stream.open(await issuer.token({ role: 'supplier', party_id: SUPPLIER }));
  const operator = await Stream.open(await issuer.token({ role: 'operator' }));
  publish(
    change(OTHER, 'client:1'),
    change(BUYER, 'client:2'),
    change(SUPPLIER, 'supplier:3'),
    change(OTHER, 'supplier:4'),
    change(BUYER, 'supplier:5'),
    change(SUPPLIER, 'client:6'),
  );
  await until(() => operator.ids.length === 6 && buyer.ids.length > 0 && supplier.ids.length > 0);
  expect(buyer.ids).toEqual(['client:2']);
  expect(supplier.ids).toEqual(['supplier:3']);
  expect(operator.ids.at(-1)).toBe('client:6,supplier:5');
});

it('resumes by asking the service what was missed, page by page', async () => {
  await Stream.open(await buyerToken());
  services.asked.length = 0;
  const pages: OrderChange[][] = [
    Array.from({ length: 2_000 }, (_none, index) => change(BUYER, `client:${100 + index}`)),
    [change(BUYER, 'client:2100')],
  ];
  services.on(orderReads('client').listChanges, ({ body }) => ({
    result: { items: pages[(body as { after: number }).after === 17 ? 0 : 1] },
  }));
  const stream = await Stream.open(await buyerToken(), { 'last-event-id': 'client:17' });
  await until(() => stream.ids.at(-1) === 'client:2100');
  expect(stream.ids).toHaveLength(2_001);
  expect(services.asked.map(({ queue, payload }) => [queue, payload.party, payload.body])).toEqual([
    ['client-service.reads', BUYER, { after: 17, limit: 2_000 }],
    ['client-service.reads', BUYER, { after: 2_099, limit: 2_000 }],
  ]);
});

it.each<[string, boolean, number]>([
  ['the service does not look so far back', false, 1],
  ['there are too many pages', true, 10],
])('says that not all is told where %s', async (_name, complete, pages) => {
  services.on(orderReads('client').listChanges, ({ body }) => {
    const { after } = body as { after: number };
    const length = complete ? 2_000 : 1;
    const items = Array.from({ length }, (_none, index) => change(BUYER, `client:${after + index + 1}`));
    return { result: { items, newest: 1_000_000, complete } };
  });
  const stream = await Stream.open(await buyerToken(), { 'last-event-id': 'client:0' });
  await until(() => stream.tellsAll !== undefined);
  const asked = services.asked.filter(({ payload }) => 'after' in (payload.body as object));
  expect([stream.tellsAll, asked.length]).toEqual([false, pages]);
});

it('asks only the own side, whatever a caller says that it has seen', async () => {
  services.on(orderReads('client').listChanges, () => ({ result: { items: [] } }));
  await Stream.open(await buyerToken(), { 'last-event-id': 'client:1,supplier:1' });
  expect(new Set(services.asked.map(({ pattern }) => pattern))).toEqual(
    new Set([orderReads('client').listChanges]),
  );
});

it('is resumed for what an operator missed of a side that was away', async () => {
  const token = await issuer.token({ role: 'operator' });
  services.on(orderReads('client').listChanges, async () => {
    throw new RequestNotSent('away');
  });
  const stream = await Stream.open(token, { 'last-event-id': 'client:1,supplier:4' });
  await until(() => stream.tellsAll === true);
  publish(change(BUYER, 'supplier:5'), change(BUYER, 'client:9'));
  await until(() => stream.ended);
  expect(stream.ids).toEqual(['client:1,supplier:5']);
});

it('is no stream where what was missed cannot be had', async () => {
  services.on(orderReads('client').listChanges, async () => {
    throw new RequestNotSent('away');
  });
  const { response } = await Stream.open(await buyerToken(), { 'last-event-id': 'client:17' });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBeTruthy();
  expect(app.get(EventHub).size).toBe(0);
});

it('ends with the access token', async () => {
  const token = await issuer.token({ role: 'buyer', party_id: BUYER }, (jwt) => jwt.setExpirationTime('2s'));
  const stream = await Stream.open(token);
  await until(() => stream.ended);
  await until(() => app.get(EventHub).size === 0);
});

it('ends when changes may have been missed, and is forgotten when the reader goes', async () => {
  const [one, other] = [await Stream.open(await buyerToken()), await Stream.open(await buyerToken())];
  expect(app.get(EventHub).size).toBe(2);
  other.close();
  await until(() => app.get(EventHub).size === 1);
  app.get(EventHub).endAll();
  await until(() => one.ended && app.get(EventHub).size === 0);
});

it('holds up no shutdown', async () => {
  const stream = await Stream.open(await buyerToken());
  const startedAt = Date.now();
  await app.close();
  expect(Date.now() - startedAt).toBeLessThan(3_000);
  await until(() => stream.ended);
});

it('takes no new stream once it stops, which would hold up its end', async () => {
  app.get(EventHub).onModuleDestroy();
  const { response } = await Stream.open(await buyerToken());
  expect(response.status).toBe(503);
  expect(app.get(EventHub).size).toBe(0);
});

it('counts open streams and requests to services', async () => {
  services.on(orderReads('client').listChanges, () => ({ result: { items: [] } }));
  await Stream.open(await buyerToken(), { 'last-event-id': 'client:1' });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^procmetier_event_streams\{[^}]*\} 1$/m);
  expect(metrics).toMatch(/procmetier_service_request_duration_seconds_count\{.*outcome="result".*\} \d/);
  expect(metrics).toContain('nodejs_heap_size_used_bytes');
});

it.each([
  ['{"begins":"client"}', 'client'],
  ['{"begins":"broker"}', undefined],
  ['[]', undefined],
])('reads from %s that %s begins', (text, begins) => {
  expect(readNotification(Buffer.from(text))).toEqual({ changes: [], begins });
});

it.each([
  ['one change', JSON.stringify(change(BUYER, 'client:1')), 1],
  ['several', JSON.stringify([change(BUYER, 'client:1'), change(BUYER, 'client:2')]), 2],
  ['no JSON', '{', 0],
  ['something else', JSON.stringify([null, 7, { party: BUYER }]), 0],
])('reads a message of %s', (_name, text, count) => {
  expect(readNotification(Buffer.from(text)).changes).toHaveLength(count);
});
