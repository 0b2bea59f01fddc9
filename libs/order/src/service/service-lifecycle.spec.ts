import { ServiceLifecycle, type ServiceParts } from './service-lifecycle.js';

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

it('is up where the database answers', async () =>
  expect(await lifecycleOf(() => Promise.resolve([])).checks()).toEqual({
    process: { status: 'up' },
    database: { status: 'up' },
    broker: { status: 'up' },
    publisher: { status: 'up' },
  }));
