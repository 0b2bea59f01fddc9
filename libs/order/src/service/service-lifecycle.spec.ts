import { setTimeout as pause } from 'node:timers/promises';
import { ServiceLifecycle, type ServiceParts } from './service-lifecycle.js';

/** For ever, unless a test says otherwise. */
jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => new Promise(() => undefined)) }));

const lifecycleOf = (query: () => Promise<unknown>) =>
  new ServiceLifecycle({
    dataSource: { query },
    server: { unavailability: () => undefined },
    publisher: { unavailability: () => undefined },
  } as unknown as ServiceParts);

it('is down where the database refuses connections at each of its addresses', async () => {
  // As Node gives it: without a word of its own.
  const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  const { database } = await lifecycleOf(() => Promise.reject(refused)).checks();
  expect(database).toEqual({ status: 'down', reason: 'ECONNREFUSED' });
});

describe('stops though a sweep waits for a database that is away', () => {
  const done: string[] = [];
  const ending = (part: string) => async () => void done.push(part);
  let endOfPath = () => {};
  const parts = {
    timers: { stop: ending('timers') },
    resends: { stop: ending('resends') },
    resyncs: { stop: ending('resyncs') },
    server: { close: ending('server') },
    path: { close: async () => endOfPath() },
    relay: { close: ending('relay') },
    publisher: { close: ending('publisher') },
    logger: { info: () => undefined },
  };
  const stop = (others: object) =>
    new ServiceLifecycle({ ...parts, ...others } as unknown as ServiceParts).beforeApplicationShutdown();
  beforeEach(() => done.splice(0));

  it('in the path, which gives back what it holds', async () => {
    const inThePath = new Promise<void>((resolve) => (endOfPath = resolve)).then(ending('timers'));
    await stop({ timers: { stop: () => inThePath } });
    expect(done).toEqual(['resends', 'resyncs', 'server', 'timers', 'relay', 'publisher']);
  });

  it('by itself, for as long as it may take to stop', async () => {
    jest.mocked(pause).mockResolvedValueOnce(undefined);
    await stop({ resyncs: { stop: () => new Promise(() => undefined) } });
    expect(done).toEqual(['timers', 'resends', 'server', 'relay', 'publisher']);
  });
});

it('is up where the database answers', async () =>
  expect(await lifecycleOf(() => Promise.resolve([])).checks()).toEqual({
    process: { status: 'up' },
    database: { status: 'up' },
    broker: { status: 'up' },
    publisher: { status: 'up' },
  }));
