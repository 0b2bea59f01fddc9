import { orderReadPatterns } from '@app/contracts';
import { PARTY, SUPPLIER } from '../testing/test-gateway.js';
import { change, OTHER, testEvents } from '../testing/test-events.js';
import { until } from '../testing/until.js';

const events = testEvents();

it('is a stream that nobody keeps', async () => {
  const { response } = await events.open();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('needs a token', async () => {
  expect((await fetch(`${events.url}/v1/events`)).status).toBe(401);
});

it('tells each company of its own orders, on its own side, and operators of all', async () => {
  const buyer = await events.open();
  const supplier = await events.open('supplier');
  const operator = await events.open('operator');
  events.publish(
    change(OTHER, 'client:1'),
    change(PARTY, 'client:2'),
    change(SUPPLIER, 'supplier:3'),
    change(OTHER, 'supplier:4'),
    change(PARTY, 'supplier:5'),
    change(SUPPLIER, 'client:6'),
  );
  await until(() => operator.ids.length === 6 && buyer.ids.length > 0 && supplier.ids.length > 0);
  expect(buyer.ids).toEqual(['client:2']);
  expect(supplier.ids).toEqual(['supplier:3']);
  expect(operator.ids.at(-1)).toBe('client:6,supplier:5');
});

it('ends with the access token', async () => {
  const stream = await events.open('buyer', undefined, '2s');
  await until(() => stream.ended);
  await until(() => events.hub.size === 0);
});

it('ends when changes may have been missed, and is forgotten when the reader goes', async () => {
  const [one, other] = [await events.open(), await events.open()];
  expect(events.hub.size).toBe(2);
  other.close();
  await until(() => events.hub.size === 1);
  events.hub.endAll();
  await until(() => one.ended && events.hub.size === 0);
});

it('holds up no shutdown', async () => {
  const stream = await events.open();
  const startedAt = Date.now();
  await events.app.close();
  // For as long, a stream would be given time for its last words.
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  await until(() => stream.ended);
});

describe('a reader that takes nothing', () => {
  /** Goes on until not even the buffers of the system take more. */
  const fill = async (orderOf: (nth: number) => number, goesOn: (rounds: number) => boolean) => {
    for (let nth = 1, rounds = 0; goesOn(rounds); rounds += 1) {
      const changes = Array.from({ length: 50 }, () => {
        const orderId = `${orderOf(nth)}`.padStart(5_000, '0');
        return { ...change(PARTY, `client:${nth}`, orderId), version: nth++ };
      });
      events.publish(...changes);
      await new Promise(setImmediate);
    }
  };
  beforeEach(() => events.openSilent());

  it('is gone once it has fallen too far behind', async () => {
    await fill(
      (nth) => nth,
      () => events.hub.size > 0,
    );
    await until(async () => (await events.connections()) === 0);
  });

  it('is gone some seconds after it was told to go', async () => {
    await fill(
      (nth) => nth % 50,
      (rounds) => rounds < 100,
    );
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'performance', 'setImmediate', 'setInterval'] });
    events.hub.endAll();
    expect(events.hub.size).toBe(0);
    jest.advanceTimersByTime(4_999);
    expect(await events.connections()).toBe(1);
    jest.advanceTimersByTime(1);
    jest.useRealTimers();
    await until(async () => (await events.connections()) === 0);
  });
});

it('takes no new stream once it stops, which would hold up its end', async () => {
  events.hub.onModuleDestroy();
  const { response } = await events.open();
  expect(response.status).toBe(503);
  expect(events.hub.size).toBe(0);
});

it('counts open streams and requests to services', async () => {
  events.services.on(orderReadPatterns('client').listChanges, () => ({ result: { items: [] } }));
  await events.open('buyer', 'client:1');
  const metrics = await (await fetch(`${events.url}/metrics`)).text();
  expect(metrics).toMatch(/^procmetier_event_streams\{[^}]*\} 1$/m);
  expect(metrics).toMatch(/procmetier_service_request_duration_seconds_count\{.*outcome="result".*\} \d/);
  expect(metrics).toContain('nodejs_heap_size_used_bytes');
});
