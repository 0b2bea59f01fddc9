import { orderReadPatterns } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import { change, OTHER, testEvents } from '../testing/test-events.js';
import { until } from '../testing/until.js';

const events = testEvents();

describe('tells where it begins', () => {
  beforeEach(() => events.historiesStandAt(17));
  const askedFor = () => events.services.asked.map(({ queue, payload }) => [queue, payload.body]);

  it('as the service says while nothing has been heard, as was heard last afterwards', async () => {
    const first = await events.open();
    await until(() => first.beginsAt === 'client:17');
    events.publish(change(OTHER, 'client:30'), change(OTHER, 'supplier:40'));
    const second = await events.open();
    await until(() => second.beginsAt === 'client:30');
    expect(askedFor()).toEqual([['client-service.reads', { limit: 0 }]]);
  });

  it('by what was heard while the service was asked', async () => {
    events.services.on(orderReadPatterns('client').listChanges, () => {
      events.publish(change(OTHER, 'client:18'));
      return { result: { items: [], newest: 17 } };
    });
    const stream = await events.open();
    await until(() => stream.beginsAt === 'client:18');
  });

  it('as the caller says that resumes', async () => {
    const stream = await events.open('buyer', 'client:3,supplier:4');
    await until(() => stream.beginsAt === 'client:3');
  });

  it('to operators of both sides, of one where the other is away', async () => {
    events.services.on(orderReadPatterns('client').listChanges, async () => {
      throw new RequestNotSent('away');
    });
    const one = await events.open('operator');
    await until(() => one.beginsAt === 'supplier:17');
    events.historiesStandAt(17);
    const both = await events.open('operator', 'supplier:4');
    await until(() => both.beginsAt === 'client:17,supplier:4');
  });

  it('or says the worst of it, whichever side is asked first', async () => {
    events.services.on(orderReadPatterns('client').listChanges, () => ({
      refusal: { code: 'party-not-registered' },
    }));
    events.services.on(orderReadPatterns('supplier').listChanges, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new RequestNotSent('away');
    });
    expect((await events.open('operator')).response.status).toBe(503);
  });

  it('or is none yet, where nobody knows', async () => {
    events.services.on(orderReadPatterns('client').listChanges, async () => {
      throw new RequestNotSent('away');
    });
    const { response } = await events.open();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  });
});
