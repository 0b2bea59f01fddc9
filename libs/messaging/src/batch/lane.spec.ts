import { Lane, LaneClosed, type LaneOptions } from './lane.js';

const away = () => Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
const lostRace = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
const tooSlow = () =>
  Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
const lockedOut = () =>
  Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
const internal = () => Object.assign(new Error('could not read block'), { code: 'XX000' });
const badData = () => Object.assign(new Error('invalid byte sequence'), { code: '22021' });

function laneOf(
  handle: LaneOptions<number, string>['handle'],
  options: Partial<LaneOptions<number, string>> = {},
) {
  return new Lane<number, string>({
    handle,
    onFailure: async (item) => `failed ${item}`,
    sizeOf: () => 1,
    ...options,
  });
}

const done = (items: readonly number[]) => items.map((item) => `done ${item}`);

describe('a lane', () => {
  it('takes what has queued while the last batch ran', async () => {
    const batches: number[][] = [];
    let finishFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (finishFirst = resolve));
    const lane = laneOf(async (items) => {
      batches.push([...items]);
      if (batches.length === 1) await first;
      return done(items);
    });
    const outcomes = [lane.enqueue(1)];
    await new Promise(setImmediate);
    outcomes.push(lane.enqueue(2), lane.enqueue(3));
    await new Promise(setImmediate);
    expect(batches).toEqual([[1]]);
    finishFirst();
    await expect(Promise.all(outcomes)).resolves.toEqual(['done 1', 'done 2', 'done 3']);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('cuts a batch by number and by size', async () => {
    const batches: number[][] = [];
    const lane = laneOf(
      async (items) => {
        batches.push([...items]);
        return done(items);
      },
      { maxItems: 3, maxBytes: 10, sizeOf: (item) => item },
    );
    await Promise.all([11, 1, 2, 3, 4, 9, 2].map((item) => lane.enqueue(item)));
    expect(batches).toEqual([[11], [1, 2, 3], [4], [9], [2]]);
  });

  it.each(Array.from({ length: 12 }, (_, turns) => turns))(
    'takes an item that comes %i microtasks after the end of the last batch',
    async (turns) => {
      const lane = laneOf(async (items) => done(items));
      await lane.enqueue(1);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await expect(lane.enqueue(2)).resolves.toBe('done 2');
    },
    20_000,
  );

  it('runs a batch again that lost a race', async () => {
    let runs = 0;
    const lane = laneOf(async (items) => {
      if ((runs += 1) === 1) throw lostRace();
      return done(items);
    });
    await expect(lane.enqueue(1)).resolves.toBe('done 1');
    expect(runs).toBe(2);
  });

  it('finds the one poor item by halves and spares its neighbours', async () => {
    const lane = laneOf(async (items) => {
      if (items.includes(5)) throw badData();
      return done(items);
    });
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((item) => lane.enqueue(item)));
    expect(outcomes).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'failed 5', 'done 6', 'done 7']);
  });

  it.each([
    ['needs what somebody holds', lockedOut, { held: 20 }],
    ['takes too long', tooSlow, { slow: 20 }],
  ])('puts off the one item that %s, and handles the others', async (_name, failure, putOffMs) => {
    const batches: [number[], string][] = [];
    let isHeld = true;
    const putOff: number[] = [];
    const lane = laneOf(
      async (items, lockWait) => {
        batches.push([[...items], lockWait]);
        if (isHeld && items.includes(2)) throw failure();
        return done(items);
      },
      { onPutOff: (item) => putOff.push(item), putOffMs },
    );
    const outcomes = [1, 2, 3].map((item) => lane.enqueue(item));
    await expect(Promise.all([outcomes[0], outcomes[2]])).resolves.toEqual(['done 1', 'done 3']);
    expect(batches).toEqual([
      [[1, 2, 3], 'usual'],
      [[1], 'brief'],
      [[2], 'brief'],
      [[3], 'brief'],
    ]);
    await expect(lane.enqueue(4)).resolves.toBe('done 4');
    isHeld = false;
    await expect(outcomes[1]).resolves.toBe('done 2');
    expect(putOff).toEqual([2]);
  });

  it('takes what it has put off alone, and waits only briefly for it', async () => {
    const batches: [number[], string][] = [];
    let finishFourth: () => void = () => undefined;
    const fourth = new Promise<void>((resolve) => (finishFourth = resolve));
    let timesHeld = 0;
    const lane = laneOf(
      async (items, lockWait) => {
        batches.push([[...items], lockWait]);
        if (items.includes(4)) await fourth;
        if (items.includes(2) && (timesHeld += 1) < 2) throw lockedOut();
        return done(items);
      },
      { putOffMs: { held: 10 } },
    );
    jest.useFakeTimers();
    const putOff = lane.enqueue(2);
    await lane.idle();
    const others = [lane.enqueue(4)];
    await jest.advanceTimersByTimeAsync(1);
    others.push(lane.enqueue(5));
    await jest.advanceTimersByTimeAsync(10);
    jest.useRealTimers();
    others.push(lane.enqueue(6), lane.enqueue(7));
    finishFourth();
    await Promise.all([putOff, ...others]);
    expect(batches).toEqual([
      [[2], 'usual'],
      [[4], 'usual'],
      [[5], 'usual'],
      [[2], 'brief'],
      [[6, 7], 'usual'],
    ]);
  });

  it('gives back what it has put off when the process ends', async () => {
    const lane = laneOf(async () => {
      throw tooSlow();
    });
    const outcome = lane.enqueue(1);
    await lane.idle();
    const closed = lane.close();
    await expect(outcome).rejects.toThrow(LaneClosed);
    await closed;
  });

  it('does not ask for a race to be lost for ever', async () => {
    const lane = laneOf(async () => {
      throw lostRace();
    });
    await expect(lane.enqueue(1)).resolves.toBe('failed 1');
  });

  it('holds what came in while the database is away', async () => {
    let runs = 0;
    const seen: boolean[] = [];
    const lane = laneOf(
      async (items) => {
        if ((runs += 1) < 3) throw away();
        return done(items);
      },
      { onAvailability: (available) => seen.push(available) },
    );
    await expect(lane.enqueue(1)).resolves.toBe('done 1');
    expect(seen).toEqual([false, false, true]);
  });

  describe('where the server fails in a way that may be the work’s own doing', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const untilSettled = async (outcomes: Promise<unknown>[]) => {
      const all = Promise.allSettled(outcomes);
      await jest.advanceTimersByTimeAsync(600_000);
      return all;
    };

    it('gives up the one item that always brings it about, after the others', async () => {
      const handled: number[] = [];
      const lane = laneOf(async (items) => {
        if (items.includes(2)) throw internal();
        handled.push(...items);
        return done(items);
      });
      const outcomes = [1, 2, 3].map((item) => lane.enqueue(item));
      await jest.advanceTimersByTimeAsync(10_000);
      expect(handled).toEqual([1, 3]);
      const settled = await untilSettled(outcomes);
      expect(settled).toMatchObject([{ value: 'done 1' }, { value: 'failed 2' }, { value: 'done 3' }]);
    });

    it.each([5, 30, 200])('loses nothing in an outage of %i s', async (seconds) => {
      const until = Date.now() + seconds * 1_000;
      const isOut = () => Date.now() < until;
      const seen: boolean[] = [];
      const lane = laneOf(
        async (items) => {
          if (isOut()) throw internal();
          return done(items);
        },
        {
          onFailure: async (item) => {
            if (isOut()) throw internal();
            return `failed ${item}`;
          },
          onAvailability: (available) => seen.push(available),
        },
      );
      const outcomes = [1, 2, 3].map((item) => lane.enqueue(item));
      expect(await untilSettled(outcomes)).toMatchObject(
        [1, 2, 3].map((item) => ({ value: `done ${item}` })),
      );
      expect(seen.filter(Boolean)).toEqual([true]);
    });
  });

  it('gives back what it holds when the process ends while the database is away', async () => {
    const lane = laneOf(async () => {
      throw away();
    });
    const outcome = lane.enqueue(1);
    await lane.close();
    await expect(outcome).rejects.toThrow(LaneClosed);
    await expect(lane.enqueue(2)).rejects.toThrow(LaneClosed);
  });

  it('is closed once what it has in hand is done, what has queued too', async () => {
    const handled: number[] = [];
    const lane = laneOf(async (items) => {
      await new Promise(setImmediate);
      handled.push(...items);
      return done(items);
    });
    const first = lane.enqueue(1);
    await Promise.resolve();
    const second = lane.enqueue(2);
    await lane.close();
    expect(handled).toEqual([1, 2]);
    await expect(Promise.all([first, second])).resolves.toEqual(['done 1', 'done 2']);
  });

  it('does not begin what nobody waits for any more', async () => {
    const handled: number[] = [];
    const lane = laneOf(
      async (items) => {
        handled.push(...items);
        return done(items);
      },
      { onExpired: (item) => (item === 2 ? 'expired' : undefined) },
    );
    await expect(Promise.all([1, 2, 3].map((item) => lane.enqueue(item)))).resolves.toEqual([
      'done 1',
      'expired',
      'done 3',
    ]);
    expect(handled).toEqual([1, 3]);
  });
});
