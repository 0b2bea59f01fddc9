import type { OrderChange } from '@app/contracts';
import { Sink } from '../testing/event-sink.js';
import { EventReader } from './event-reader.js';

const change = (orderId: string, version: number, cursor: string): OrderChange => ({
  party: 'p',
  orderId,
  version,
  status: 'QUOTED',
  turn: 'buyer',
  cursor,
});

const NOTHING_MISSED = { changes: [], complete: true };

const begun = () => {
  const sink = new Sink();
  const reader = new EventReader({});
  reader.begin(sink, NOTHING_MISSED);
  return { sink, reader };
};

it('writes frames as browsers read them', () => {
  const { sink, reader } = begun();
  reader.take(change('a', 5, 'client:17'));
  expect(sink.text).toBe(
    'retry: 3000\n\n' +
      'id: client:17\nevent: order\ndata: {"orderId":"a","version":5,"status":"QUOTED","turn":"buyer","side":"client"}\n\n',
  );
});

it('tells first where it begins', () => {
  const sink = new Sink();
  new EventReader({ supplier: { position: 9 }, client: { position: 17, lowWatermark: 12 } }).begin(
    sink,
    NOTHING_MISSED,
  );
  expect(sink.text).toBe(
    'retry: 3000\n\nid: client:17,client-told:12,supplier:9\nevent: position\ndata: {"complete":true}\n\n',
  );
});

it('tells what was missed before what came meanwhile, and the newest of an order once', () => {
  const sink = new Sink();
  const reader = new EventReader({});
  reader.take(change('a', 7, 'client:20'));
  const changes = [change('b', 1, 'client:18'), change('a', 6, 'client:19'), change('c', 2, 'client:20')];
  reader.begin(sink, { changes, complete: true });
  expect(sink.events).toEqual(['b@1', 'c@2', 'a@7']);
});

it('never lets an older version overtake a newer one', () => {
  const sink = new Sink();
  const reader = new EventReader({});
  reader.take(change('a', 7, 'client:20'));
  reader.take(change('a', 6, 'client:19'));
  reader.begin(sink, NOTHING_MISSED);
  expect(sink.events).toEqual(['a@7']);
});

it('tells no older version after what was missed, as long as one may be on its way', () => {
  const sink = new Sink();
  const reader = new EventReader({});
  reader.begin(sink, { changes: [change('a', 7, 'client:20')], complete: true });
  reader.take(change('a', 6, 'client:19'));
  reader.take(change('a', 8, 'client:21'));
  reader.take(change('a', 7, 'supplier:4'));
  expect(sink.events).toEqual(['a@7', 'a@8', 'a@7']);
});

it('says in the stream that something of its own side is not told', () => {
  const sink = new Sink();
  const reader = new EventReader({ client: { position: 17 } });
  reader.begin(sink, NOTHING_MISSED);
  reader.tellGap('supplier');
  expect([sink.text.includes('false'), sink.ended]).toEqual([false, false]);
  reader.tellGap('client');
  expect(sink.text).toMatch(/id: client:17\nevent: position\ndata: {"complete":false}\n\n$/);
  expect(sink.ended).toBe(true);
});

it('never takes the id back, and keeps a place for each side', () => {
  const { sink, reader } = begun();
  reader.take(change('a', 1, 'client:18'));
  reader.take(change('b', 1, 'client:17'));
  reader.take(change('a', 1, 'supplier:3'));
  expect(sink.ids).toEqual(['client:18', 'client:18', 'client:18,supplier:3']);
});

it('tells the low watermark, so that a line that is cut within what is repeated leads on', () => {
  const sink = new Sink();
  const reader = new EventReader({ client: { position: 20, lowWatermark: 10 } });
  const changes = [change('a', 1, 'client:18'), change('b', 1, 'client:19'), change('c', 1, 'client:20')];
  reader.begin(sink, { changes, complete: true }, { client: 19 });
  reader.take(change('d', 1, 'client:30'), 20);
  reader.take(change('e', 1, 'client:29'), 15);
  expect(sink.ids).toEqual([
    'client:20,client-told:10',
    'client:20,client-told:18',
    'client:20,client-told:19',
    'client:20,client-told:19',
    'client:30,client-told:20',
    'client:30,client-told:20',
  ]);
});

it('does not say that what waits is told, however long it waits', () => {
  const { sink, reader } = begun();
  sink.pending = 1_000_000;
  reader.take(change('a', 1, 'client:18'), 10);
  reader.take(change('b', 1, 'client:40'), 30);
  reader.take(change('a', 2, 'client:41'), 30);
  sink.drain();
  expect([sink.events, sink.ids]).toEqual([
    ['b@1', 'a@2'],
    ['client:40,client-told:30', 'client:41,client-told:30'],
  ]);
});

it('takes its last words before it ends', () => {
  const { sink, reader } = begun();
  reader.end();
  expect([sink.ended, sink.wasCut]).toEqual([true, false]);
});

describe('a slow reader', () => {
  const slow = () => {
    const all = begun();
    all.sink.pending = 1_000_000;
    return all;
  };

  it('gets the newest of each order once it reads on', () => {
    const { sink, reader } = slow();
    for (let version = 1; version <= 500; version += 1)
      reader.take(change('a', version, `client:${version}`));
    expect(sink.events).toEqual([]);
    sink.drain();
    expect(sink.events).toEqual(['a@500']);
  });

  it('is cut off when it falls too far behind', () => {
    const { sink, reader } = slow();
    for (let order = 0; order <= 1_000; order += 1) reader.take(change(`${order}`, 1, `client:${order}`));
    expect(sink.wasCut).toBe(true);
  });

  it('is cut off when it takes nothing for long', () => {
    const { sink, reader } = slow();
    for (let beat = 0; beat < 3; beat += 1) reader.beat();
    expect(sink.wasCut).toBe(true);
  });
});

describe('of a side that could not be asked what was missed', () => {
  const begunWithout = () => {
    const sink = new Sink();
    const reader = new EventReader({ client: { position: 3 }, supplier: { position: 4 } });
    reader.begin(sink, { changes: [change('a', 2, 'client:7')], complete: true }, {}, ['supplier']);
    return { sink, reader };
  };

  it('tells nothing, and ends where it stood as soon as that side is heard of', () => {
    const { sink, reader } = begunWithout();
    reader.take(change('a', 3, 'client:8'));
    expect(sink.ended).toBe(false);
    reader.take(change('b', 9, 'supplier:20'));
    expect([sink.events, sink.ids.at(-1), sink.ended]).toEqual([['a@2', 'a@3'], 'client:8,supplier:4', true]);
  });

  it.each<[string, (reader: EventReader) => void, boolean]>([
    ['ends once that side can be asked', (reader) => reader.hearOf('supplier'), true],
    ['ends with the next beat', (reader) => reader.beat(), true],
    ['stays when another side begins', (reader) => reader.hearOf('client'), false],
  ])('%s', (_name, hear, ends) => {
    const { sink, reader } = begunWithout();
    hear(reader);
    expect(sink.ended).toBe(ends);
  });
});
