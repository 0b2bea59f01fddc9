import { orderReadPatterns, type OrderChange } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import type { Caller } from '../auth/caller.js';
import { ServiceClient } from '../services/service-client.js';
import { Sink } from '../testing/event-sink.js';
import { FakeServices } from '../testing/fake-services.js';
import { EventHub } from './event-hub.js';
import { EventReader } from './event-reader.js';
import { tellUntold } from './tell-untold.js';

const BUYER: Caller = { role: 'buyer', party: 'p', subject: 's', expiresAt: Infinity };
const change = (orderId: string, version: number, position: number): OrderChange => ({
  party: 'p',
  orderId,
  version,
  status: 'QUOTED',
  turn: 'buyer',
  cursor: `client:${position}`,
});

let fake: FakeServices;
let hub: EventHub;
let sink: Sink;
let logged: jest.Mock;
const tell = () =>
  tellUntold(new ServiceClient(fake, { asked: () => undefined }), hub, 'client', {
    logger: { error: logged },
    pauseMs: 1,
  });

beforeEach(() => {
  fake = new FakeServices();
  logged = jest.fn();
  hub = new EventHub();
  hub.begin({ client: 10 });
  const reader = new EventReader({ client: { position: 10 } });
  hub.add(BUYER, reader);
  sink = new Sink();
  reader.begin(sink, { changes: [], complete: true });
});
afterEach(() => hub.onModuleDestroy());

const historyHolds = (items: OrderChange[], newest: number, complete = true) =>
  fake.on(orderReadPatterns('client').listChanges, () => ({ result: { items, newest, complete } }));

it('tells what a service had committed and told nobody, and nothing twice', async () => {
  hub.publish([change('a', 2, 12)]);
  historyHolds([change('a', 2, 12), change('b', 1, 11)], 12);
  await tell();
  await tell();
  expect(sink.events).toEqual(['a@2', 'b@1']);
  expect(fake.asked.map(({ payload }) => payload.body)).toContainEqual({ after: 10, limit: 2_000 });
});

it('ends a stream that could not ask the service what was missed', async () => {
  const reader = new EventReader({ client: { position: 3 } });
  hub.add(BUYER, reader);
  reader.begin(new Sink(), { changes: [], complete: true }, {}, ['client']);
  historyHolds([], 10);
  await tell();
  expect(reader.ended).toBe(true);
});

it.each<[string, number, boolean, number | undefined]>([
  ['it was too much', 500_000, false, 10],
  ['a backup took the place of the history', 4, true, undefined],
])('says that there is a gap where %s', async (_name, newest, complete, placeAfter) => {
  historyHolds([], newest, complete);
  await tell();
  expect(sink.text).toContain('{"complete":false}');
  expect(hub.lastHeard.client).toBe(placeAfter);
});

it('asks again while the service is not there yet, and at last says that there is a gap', async () => {
  let asked = 0;
  fake.on(orderReadPatterns('client').listChanges, async () => {
    asked += 1;
    throw new RequestNotSent('away');
  });
  await tell();
  expect(asked).toBe(10);
  expect(logged).not.toHaveBeenCalled();
  expect(sink.text).toContain('{"complete":false}');
});

it('does so after a defect of the service as well, and says of what', async () => {
  fake.on(orderReadPatterns('client').listChanges, async () => {
    throw new Error('internal-error');
  });
  await tell();
  expect(logged).toHaveBeenCalledTimes(10);
  expect(logged.mock.calls[0]).toEqual([
    expect.objectContaining({ side: 'client', err: expect.any(Error) as unknown }),
    expect.any(String),
  ]);
  expect(sink.text).toContain('{"complete":false}');
});
