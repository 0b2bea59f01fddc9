import { randomUUID } from 'node:crypto';
import {
  NIL_UUID,
  operatorCommands,
  orderReadPatterns,
  type DeadLetter,
  type DeadLetterDetail,
  type OperatorStats,
  type Page,
  type ServiceName,
} from '@app/contracts';
import { loadModels } from '@app/process';
import { eventually } from '../support/eventually.js';
import { eventOf, publishAs } from '../support/foreign-messages.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';
import { retain } from '../../tools/retention/retention.js';

const OPERATORS = NIL_UUID;
const DAY_MS = 86_400_000;

let services: Services;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

describe.each([
  { side: 'client', sender: 'supplier-service', key: 'order.confirmed', owner: 'client_owner' },
  { side: 'supplier', sender: 'client-service', key: 'order.placed', owner: 'supplier_owner' },
] as const)('a dead letter of the $side’s side that is not ours', ({ side, sender, key, owner }) => {
  const service: ServiceName = `${side}-service`;
  const event = eventOf(sender, key, randomUUID(), 1, {}, { type: 'com.example.other.v1' });
  const ask = <Result>(pattern: string, body: object) =>
    services.query<Result>({ pattern, role: 'operator', body });
  const command = <Result>(pattern: string, body: object) =>
    services.command<Result>({ pattern, party: OPERATORS, role: 'operator', body });
  const { listDeadLetters, getDeadLetter, getStats } = orderReadPatterns(side);
  const { discardDeadLetter, redriveDeadLetter } = operatorCommands(side);
  const listed = async (discarded: boolean) =>
    resultOf(await ask<Page<DeadLetter>>(listDeadLetters, { limit: 50, discarded })).items;
  const waiting = async () => resultOf(await ask<OperatorStats>(getStats, {})).deadLetters;
  const come = async (count: number) => {
    await publishAs(services.vhost, sender, event);
    await eventually('it waits', async () => (await waiting()) === count);
  };

  it('is let go with who, when and why, and counts no longer', async () => {
    await come(1);
    const note = 'A test of our own integration.';
    const letter = resultOf(await command<DeadLetter>(discardDeadLetter, { id: event.id, note }));
    expect(letter.discarded).toEqual({ at: expect.any(String), by: expect.any(String), note });
    expect(await listed(false)).toEqual([]);
    expect(await listed(true)).toEqual([letter]);
    expect(await waiting()).toBe(0);
    const read = resultOf(await ask<DeadLetterDetail>(getDeadLetter, { id: event.id }));
    expect(read).toMatchObject({ ...letter, body: expect.stringContaining(event.id) });
  });

  it('is gone for a second operator', async () => {
    const { id } = event;
    for (const [pattern, body] of [
      [discardDeadLetter, { id, note: 'again' }],
      [redriveDeadLetter, { id }],
    ] as const)
      expect(refusalOf(await command(pattern, body)).code).toBe('dead-letter-not-found');
  });

  it('waits again where it comes again', async () => {
    await come(1);
    expect(await listed(true)).toEqual([]);
    expect(await listed(false)).toMatchObject([{ id: event.id, attempts: 2, discarded: null }]);
  });

  it('is forgotten when it has been discarded for long', async () => {
    resultOf(await command(discardDeadLetter, { id: event.id, note: 'once more' }));
    const target = { adminUrl: services.databases[service].adminUrl, ownerRole: owner };
    const forget = async (discardedLetters: Date) =>
      (
        await retain(target, {
          orders: LONG_AGO,
          commandResults: LONG_AGO,
          deliveries: LONG_AGO,
          discardedLetters,
        })
      )?.discardedLetters;
    expect(await forget(new Date(Date.now() - DAY_MS))).toBe(0);
    expect(await forget(new Date(Date.now() + DAY_MS))).toBe(1);
    expect(await listed(true)).toEqual([]);
  });
});

it('a dead letter is settled once its very event has been applied, and by no other one', async () => {
  const buyer = { id: await givenBuyer(services.databases['client-service']), name: 'City Hospital' };
  const supplierId = await givenSupplier(services.databases['supplier-service']);
  const orderId = randomUUID();
  const placed = eventOf('client-service', 'order.placed', orderId, 1, {
    buyer,
    supplierId,
    number: 'PO-2026-000001',
    modelVersion: (await loadModels()).newest.version,
    placedAt: new Date().toISOString(),
    lines: [{ lineNumber: 1, name: 'Item 1', quantity: '1', unitCode: 'EA' }],
  });
  const { listDeadLetters } = orderReadPatterns('supplier');
  const lettersAre = (...ids: string[]) =>
    eventually(
      `the order's dead letters are ${ids.length}`,
      async () => {
        const query = { pattern: listDeadLetters, role: 'operator', body: { limit: 50 } } as const;
        const { items } = resultOf(await services.query<Page<DeadLetter>>(query));
        const found = items.filter((letter) => letter.orderId === orderId).map(({ id }) => id);
        return found.join() === ids.join();
      },
      20_000,
    );
  const come = (event: object) => publishAs(services.vhost, 'client-service', event);

  await come({ ...placed, data: {} });
  await lettersAre(placed.id);
  const conflict = { ...placed, id: randomUUID() };
  await come(placed);
  await come(conflict);
  await lettersAre(conflict.id);
});

const LONG_AGO = new Date('2000-01-01T00:00:00Z');
