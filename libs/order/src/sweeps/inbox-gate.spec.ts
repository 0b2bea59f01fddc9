import { InboxGate, type InboxState } from './inbox-gate.js';

function inboxWith(ready: number) {
  const inbox = {
    acknowledged: 0,
    inHand: 0,
    beginnings: 1,
    timesHeld: 0,
    ready: ready as number | undefined,
    consumers: 1,
    ms: 0,
    away: undefined as string | undefined,
  };
  const state: InboxState = {
    get acknowledged() {
      return inbox.acknowledged;
    },
    get inHand() {
      return inbox.inHand;
    },
    get beginnings() {
      return inbox.beginnings;
    },
    unavailability: () => inbox.away,
    queueState: async () =>
      inbox.ready === undefined ? undefined : { ready: inbox.ready, consumers: inbox.consumers },
  };
  return { inbox, gate: new InboxGate(state, inbox, ['inbox'], () => inbox.ms) };
}

it('opens once what waited at the start is acknowledged, also while more comes in', async () => {
  const { inbox, gate } = inboxWith(2);
  expect(await gate.isOpen()).toBe(false);
  inbox.acknowledged = 2;
  inbox.ready = 5;
  expect(await gate.isOpen()).toBe(true);
});

it('closes while the broker is away', async () => {
  const { inbox, gate } = inboxWith(0);
  expect(await gate.isOpen()).toBe(true);
  inbox.away = 'The broker is away';
  expect(await gate.isOpen()).toBe(false);
  Object.assign(inbox, { away: undefined, ready: 3 });
  expect(await gate.isOpen()).toBe(false);
  inbox.acknowledged = 3;
  expect(await gate.isOpen()).toBe(true);
});

it('stays closed while nobody knows what waits', async () => {
  const { inbox, gate } = inboxWith(0);
  inbox.ready = undefined;
  expect(await gate.isOpen()).toBe(false);
  inbox.ready = 0;
  expect(await gate.isOpen()).toBe(true);
});

it('waits again for what has come in while the database was away', async () => {
  const { inbox, gate } = inboxWith(0);
  expect(await gate.isOpen()).toBe(true);
  inbox.ready = 3;
  gate.close();
  expect(await gate.isOpen()).toBe(false);
  inbox.acknowledged = 3;
  expect(await gate.isOpen()).toBe(true);
});

it.each(['beginnings', 'timesHeld'] as const)(
  'waits again where %s tell of an outage that was over before anybody looked',
  async (what) => {
    const { inbox, gate } = inboxWith(0);
    expect(await gate.isOpen()).toBe(true);
    inbox[what] += 1;
    inbox.ready = 3;
    expect(await gate.isOpen()).toBe(false);
    inbox.acknowledged = 3;
    expect(await gate.isOpen()).toBe(true);
  },
);

it('waits for what this process had taken already when it looked first', async () => {
  const { inbox, gate } = inboxWith(2);
  inbox.inHand = 3;
  expect(await gate.isOpen()).toBe(false);
  Object.assign(inbox, { acknowledged: 2, inHand: 3, ready: 7 });
  expect(await gate.isOpen()).toBe(false);
  Object.assign(inbox, { acknowledged: 3, inHand: 1, ready: 0 });
  expect(await gate.isOpen()).toBe(false);
  Object.assign(inbox, { acknowledged: 5, inHand: 3, ready: 7 });
  expect(await gate.isOpen()).toBe(true);
});

describe('beside another replica, which may have taken what waited', () => {
  it('an empty inbox opens it only after a while', async () => {
    const { inbox, gate } = inboxWith(2);
    inbox.consumers = 2;
    expect(await gate.isOpen()).toBe(false);
    Object.assign(inbox, { ready: 0, ms: 1_000 });
    expect(await gate.isOpen()).toBe(false);
    inbox.ms = 15_000;
    expect(await gate.isOpen()).toBe(false);
    Object.assign(inbox, { ready: 1, ms: 16_000 });
    expect(await gate.isOpen()).toBe(true);
  });

  it('what it has acknowledged itself opens it at once', async () => {
    const { inbox, gate } = inboxWith(2);
    inbox.consumers = 2;
    expect(await gate.isOpen()).toBe(false);
    inbox.acknowledged = 2;
    expect(await gate.isOpen()).toBe(true);
  });

  it('what it had acknowledged before does not', async () => {
    const { inbox, gate } = inboxWith(0);
    Object.assign(inbox, { consumers: 2, acknowledged: 7 });
    expect(await gate.isOpen()).toBe(false);
  });

  it('it opens once it is alone', async () => {
    const { inbox, gate } = inboxWith(0);
    inbox.consumers = 2;
    expect(await gate.isOpen()).toBe(false);
    inbox.consumers = 1;
    expect(await gate.isOpen()).toBe(true);
  });
});
