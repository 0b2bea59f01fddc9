import { setTimeout as delay } from 'node:timers/promises';
import type { CloudEvent } from '@app/contracts';
import type { Logger } from '@app/observability';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventPublisher, OutgoingMessage, PublishOutcome } from '../rabbitmq/event-publisher.js';
import type { StaleRow } from './outbox.repository.js';
import { OutboxRelay } from './relay.js';

/** How long a page waits for confirms: for ever, unless a test says otherwise. */
jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => new Promise(() => undefined)) }));

/** Rows as the database holds them, in pages of what is asked for. */
class Outbox {
  rows: StaleRow[];

  constructor(ids: string[]) {
    this.rows = ids.map((id, at) => ({
      id,
      events: [{ orderId: id, sequence: 1 }],
      createdAt: String(at).padStart(6, '0'),
    }));
  }

  query(text: string, [first, limit, after]: [unknown, number, string]): StaleRow[] {
    if (text.startsWith('DELETE'))
      this.rows = this.rows.filter(({ id }) => !(first as string[]).includes(id));
    return this.rows.filter(({ createdAt }) => after === '-infinity' || createdAt > after).slice(0, limit);
  }
}

interface Broker {
  outcomeOf?: (id: string, subject: string) => Promise<PublishOutcome>;
  /** @param tried how many messages it was given so far */
  unavailability?: (tried: number) => string | undefined;
}

const confirm = () => Promise.resolve<PublishOutcome>('confirmed');
const refuse = () => Promise.reject(new Error('The broker did not confirm'));

/** Sweeps once. @returns what the outbox still holds, and what was tried and said */
async function sweep(
  ids: string[],
  { outcomeOf = confirm, unavailability = () => undefined }: Broker,
  forgotten: string[] = [],
) {
  const outbox = new Outbox(ids);
  const manager = {
    query: (text: string, parameters: never) => Promise.resolve(outbox.query(text, parameters)),
  } as EntityManager;
  let ready = () => {};
  let swept = () => {};
  const untilSwept = new Promise<void>((resolve) => (swept = resolve));
  let tried = 0;
  const publisher = {
    onReady: (listener: () => void) => (ready = listener),
    unavailability: () => {
      const reason = unavailability(tried);
      if (reason) swept();
      return reason;
    },
    publish: ({ messageId, body }: OutgoingMessage) => {
      tried += 1;
      if (tried === ids.length - forgotten.length) swept();
      return outcomeOf(messageId, (JSON.parse(body.toString()) as CloudEvent).subject);
    },
  } as unknown as EventPublisher;
  const warn = jest.fn();
  const relay = new OutboxRelay({
    service: 'client-service',
    logger: { warn, error: () => {}, debug: () => {} } as unknown as Logger,
    publisher,
    dataSource: {
      manager,
      transaction: (work: (manager: EntityManager) => unknown) => work(manager),
    } as unknown as DataSource,
    loadEvents: (_manager, pointers) =>
      Promise.resolve(
        pointers
          .filter(({ orderId }) => !forgotten.includes(orderId))
          .map(
            ({ orderId, sequence }) =>
              ({
                type: 'procmetier.order.placed.v1',
                subject: orderId,
                sequence: String(sequence),
              }) as CloudEvent,
          ),
      ),
  });
  relay.start();
  ready();
  await untilSwept;
  await relay.close();
  return { left: outbox.rows.map(({ id }) => id), tried, warnings: warn.mock.calls as unknown[][] };
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `row ${at}`);

it('settles what is confirmed beside a message that is not', async () => {
  const { left } = await sweep(ids(3), { outcomeOf: (id) => (id === 'row 1' ? refuse() : confirm()) });
  expect(left).toEqual(['row 1']);
});

it('comes to the rows behind a whole page that is not confirmed, and says so once for the page', async () => {
  const sick = new Set(ids(50));
  const { left, warnings } = await sweep(ids(52), {
    outcomeOf: (id) => (sick.has(id) ? refuse() : confirm()),
  });
  expect(left).toEqual([...sick]);
  expect(warnings).toEqual([
    [{ outboxId: 'row 0', failed: 50, err: 'The broker did not confirm' }, 'kept in the outbox by the sweep'],
  ]);
});

it('ends with the page in which the broker goes', async () => {
  const { left, tried } = await sweep(ids(120), {
    outcomeOf: refuse,
    unavailability: (count) => (count > 0 ? 'The broker is away' : undefined),
  });
  expect(tried).toBe(50);
  expect(left).toHaveLength(120);
});

it('settles what is confirmed after its page', async () => {
  jest.mocked(delay).mockResolvedValueOnce(undefined);
  const later = () => new Promise<PublishOutcome>((resolve) => setTimeout(() => resolve('confirmed'), 20));
  const { left, warnings } = await sweep(ids(2), {
    outcomeOf: (id) => (id === 'row 1' ? later() : confirm()),
  });
  expect(left).toEqual([]);
  expect(warnings).toEqual([]);
});

it('sends each row its own events, and drops one whose order is forgotten', async () => {
  const sent: string[][] = [];
  const outcomeOf = (id: string, subject: string) => {
    sent.push([id, subject]);
    return confirm();
  };
  const { left } = await sweep(ids(3), { outcomeOf }, ['row 1']);
  expect(sent).toEqual([
    ['row 0', 'row 0'],
    ['row 2', 'row 2'],
  ]);
  expect(left).toEqual([]);
});
