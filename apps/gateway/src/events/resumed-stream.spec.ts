import { orderReadPatterns, type OrderChange } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import { PARTY } from '../testing/test-gateway.js';
import { change, testEvents } from '../testing/test-events.js';
import { until } from '../testing/until.js';

const events = testEvents();

it('resumes by asking the service what was missed, page by page', async () => {
  await events.open();
  events.services.asked.length = 0;
  const pages: OrderChange[][] = [
    Array.from({ length: 2_000 }, (_none, index) => change(PARTY, `client:${100 + index}`)),
    [change(PARTY, 'client:2100')],
  ];
  events.services.on(orderReadPatterns('client').listChanges, ({ body }) => ({
    result: { items: pages[(body as { after: number }).after === 17 ? 0 : 1] },
  }));
  const stream = await events.open('buyer', 'client:17');
  await until(() => stream.ids.at(-1) === 'client:2100');
  expect(stream.ids).toHaveLength(2_001);
  expect(events.services.asked.map(({ queue, payload }) => [queue, payload.party, payload.body])).toEqual([
    ['client-service.reads', PARTY, { after: 17, limit: 2_000 }],
    ['client-service.reads', PARTY, { after: 2_099, told: 2_099, limit: 2_000 }],
  ]);
});

it.each<[string, boolean, number]>([
  ['the service does not look so far back', false, 1],
  ['there are too many pages', true, 10],
])('says that not all is told where %s', async (_name, complete, pages) => {
  events.services.on(orderReadPatterns('client').listChanges, ({ body }) => {
    const { after } = body as { after: number };
    const length = complete ? 2_000 : 1;
    const items = Array.from({ length }, (_none, index) => change(PARTY, `client:${after + index + 1}`));
    return { result: { items, newest: 1_000_000, complete } };
  });
  const stream = await events.open('buyer', 'client:0');
  await until(() => stream.tellsAll !== undefined);
  const asked = events.services.asked.filter(({ payload }) => 'after' in (payload.body as object));
  expect([stream.tellsAll, asked.length]).toEqual([false, pages]);
});

it('asks for nothing of which the caller knows that it was told', async () => {
  await events.open();
  events.services.asked.length = 0;
  const stream = await events.open('buyer', 'client:17,client-told:12');
  await until(() => stream.tellsAll === true);
  expect(stream.beginsAt).toBe('client:17,client-told:12');
  expect(events.services.asked.map(({ payload }) => payload.body)).toEqual([
    { after: 17, told: 12, limit: 2_000 },
  ]);
});

it('asks only the own side, whatever a caller says that it has seen', async () => {
  events.services.on(orderReadPatterns('client').listChanges, () => ({ result: { items: [] } }));
  await events.open('buyer', 'client:1,supplier:1');
  expect(new Set(events.services.asked.map(({ pattern }) => pattern))).toEqual(
    new Set([orderReadPatterns('client').listChanges]),
  );
});

it.each(['17', 'client%3A17', 'supplier:17'])(
  'says of an id that names no place of the caller’s side, %s, that what was missed is not told',
  async (lastEventId) => {
    events.historiesStandAt(20);
    const stream = await events.open('buyer', lastEventId);
    await until(() => stream.tellsAll !== undefined);
    expect([stream.beginsAt, stream.tellsAll]).toEqual(['client:20', false]);
  },
);

it('is resumed for what an operator missed of a side that was away', async () => {
  events.services.on(orderReadPatterns('client').listChanges, async () => {
    throw new RequestNotSent('away');
  });
  const stream = await events.open('operator', 'client:1,supplier:4');
  await until(() => stream.tellsAll === true);
  events.publish(change(PARTY, 'supplier:5'), change(PARTY, 'client:9'));
  await until(() => stream.ended);
  expect(stream.ids).toEqual(['client:1,supplier:5']);
});

it('is no stream where what was missed cannot be had', async () => {
  events.services.on(orderReadPatterns('client').listChanges, async () => {
    throw new RequestNotSent('away');
  });
  const { response } = await events.open('buyer', 'client:17');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBeTruthy();
  expect(events.hub.size).toBe(0);
});
