import type { CloudEvent } from '@app/contracts';
import type { Logger } from '@app/observability';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventPublisher, OutgoingMessage } from '../rabbitmq/event-publisher.js';
import type { StaleRow } from './outbox.repository.js';
import { OutboxRelay } from './relay.js';

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

const logger = { warn: () => {}, error: () => {}, debug: () => {} } as unknown as Logger;

/** Sweeps once. @returns what the outbox still holds */
async function sweep(ids: string[], isConfirmed: (id: string) => boolean): Promise<string[]> {
  const outbox = new Outbox(ids);
  const manager = {
    query: (text: string, parameters: never) => Promise.resolve(outbox.query(text, parameters)),
  } as EntityManager;
  let ready = () => {};
  let allTried = () => {};
  const untilAllTried = new Promise<void>((resolve) => (allTried = resolve));
  let tried = 0;
  const publisher = {
    onReady: (listener: () => void) => (ready = listener),
    unavailability: () => undefined,
    publish: ({ messageId }: OutgoingMessage) => {
      tried += 1;
      if (tried === ids.length) allTried();
      return isConfirmed(messageId)
        ? Promise.resolve('confirmed')
        : Promise.reject(new Error('The broker did not confirm'));
    },
  } as unknown as EventPublisher;
  const relay = new OutboxRelay({
    service: 'client-service',
    logger,
    publisher,
    dataSource: {
      manager,
      transaction: (work: (manager: EntityManager) => unknown) => work(manager),
    } as unknown as DataSource,
    loadEvents: (_manager, pointers) =>
      Promise.resolve(
        pointers.map(
          ({ orderId }) => ({ type: 'procmetier.order.placed.v1', subject: orderId }) as CloudEvent,
        ),
      ),
  });
  relay.start();
  ready();
  await untilAllTried;
  await relay.close();
  return outbox.rows.map(({ id }) => id);
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `row ${at}`);

it('settles what is confirmed beside a message that is not', async () =>
  expect(await sweep(ids(3), (id) => id !== 'row 1')).toEqual(['row 1']));

it('comes to the rows behind a whole page that is not confirmed', async () => {
  const sick = new Set(ids(50));
  expect(await sweep(ids(52), (id) => !sick.has(id))).toEqual([...sick]);
});
