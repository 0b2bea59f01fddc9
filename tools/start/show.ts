import { setTimeout as pause } from 'node:timers/promises';
import type { HistoryEntry, OrderView } from '@app/contracts';
import { loadModels, type ProcessModel } from '@app/process';
import { InfraError } from '../infra/infra-error.js';
import type { Progress } from '../infra/progress.js';
import { readSamples, type SampleOrder } from '../seed/samples.js';
import type { Addresses } from './apps.js';
import { DemoApi, demoParties } from './demo-api.js';

const POLL_MS = 50;
const SHOW_WITHIN_MS = 60_000;

interface Sides {
  buyer: DemoApi;
  supplier: DemoApi;
}

/**
 * Carries the sample `gentofte` through the whole process and prints each step on both sides as it happens; leaves
 * the sample `uc1` waiting for a person. Orders that an earlier start has placed are found by their reference.
 */
export async function show(addresses: Addresses, print: Progress): Promise<{ waiting: OrderView }> {
  const model = (await loadModels()).newest;
  const gentofte = sample('gentofte');
  const sides = sidesOf(gentofte, addresses);
  print(`\nAn order of ${gentofte.buyer} with ${gentofte.supplier}:\n`);
  print(row(['time (UTC)', 'side', 'event', 'waits at', 'status']));
  const done = await follow(await findOrPlace(gentofte, sides.buyer), sides, model, print);
  print(`\n${done.number} is ${done.status} with ${readable(done.grossTotal ?? '')} ${done.currency ?? ''}.`);
  const uc1 = sample('uc1');
  return { waiting: await findOpenOrPlace(uc1, sidesOf(uc1, addresses).buyer) };
}

function sample(id: string): SampleOrder {
  const found = readSamples().find((order) => order.id === id);
  if (!found) throw new Error(`The sample ${id} is missing`);
  return found;
}

const slugOf = (name: string) => partyOf(name).slug;
function partyOf(name: string) {
  const party = demoParties().find((each) => each.name === name);
  if (!party) throw new Error(`${name} is not a demo party`);
  return party;
}

const sidesOf = ({ buyer, supplier }: SampleOrder, addresses: Addresses): Sides => ({
  buyer: new DemoApi(addresses, slugOf(buyer), '/v1/orders'),
  supplier: new DemoApi(addresses, slugOf(supplier), '/v1/supplier/orders'),
});

const reference = ({ id }: SampleOrder) => `demo-${id}`;

const place = (order: SampleOrder, buyer: DemoApi, key: string) =>
  buyer.place(
    {
      supplierId: partyOf(order.supplier).id,
      reference: reference(order),
      lines: order.lines.map(({ sku, name, quantity, unitCode }) => ({
        ...(sku && { sku }),
        name,
        quantity,
        unitCode,
      })),
    },
    key,
  );

const findOrPlace = async (order: SampleOrder, buyer: DemoApi) =>
  (await buyer.findByReference(reference(order))).at(0) ?? (await place(order, buyer, reference(order)));

/** One that still waits for the supplier's person, or a new one. */
async function findOpenOrPlace(order: SampleOrder, buyer: DemoApi): Promise<OrderView> {
  const earlier = await buyer.findByReference(reference(order));
  const open = earlier.find((each) => each.status === 'PLACED');
  return open ? buyer.get(open.id) : place(order, buyer, `${reference(order)}-${earlier.length}`);
}

/** Prints what each side's history says as it grows, and accepts the quotation as the buyer would. */
async function follow(
  { id }: { id: string },
  sides: Sides,
  model: ProcessModel,
  print: Progress,
): Promise<OrderView> {
  const printed = new Set<string>();
  const deadline = Date.now() + SHOW_WITHIN_MS;
  while (Date.now() < deadline) {
    const [buyer, supplier] = await Promise.all([sides.buyer.history(id), sides.supplier.history(id)]);
    const entries = [
      ...buyer.map((entry) => ({ side: 'buyer', entry })),
      ...supplier.map((entry) => ({ side: 'supplier', entry })),
    ]
      .filter(({ side, entry }) => !printed.has(`${side} ${entry.cursor}`))
      .sort((one, other) => one.entry.at.localeCompare(other.entry.at));
    for (const { side, entry } of entries) {
      printed.add(`${side} ${entry.cursor}`);
      print(
        row([
          entry.at.slice(11, 23),
          side,
          eventText(entry),
          elementName(model, entry.waitingAt),
          entry.status,
        ]),
      );
    }
    const order = await sides.buyer.get(id);
    if (order.status === 'QUOTED' && order.quotationRevision !== null)
      await sides.buyer.accept(id, order.quotationRevision);
    const ended = supplier.some((entry) => entry.status === 'COMPLETED') && order.status === 'COMPLETED';
    if (ended && printed.size === buyer.length + supplier.length) return order;
    await pause(POLL_MS);
  }
  throw new InfraError('The sample order did not complete; see the log lines of the apps');
}

/** `247187.50` as `247,187.50`. */
function readable(amount: string): string {
  const [whole, ...decimals] = amount.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}

const eventText = ({ direction, name }: HistoryEntry) =>
  direction === null ? name : `${direction === 'sent' ? '→' : '←'} ${name}`;

const elementName = (model: ProcessModel, id: string) => model.elements.get(id)?.name ?? id;

const WIDTHS = [12, 8, 32, 18, 0];
const row = (cells: string[]) =>
  `  ${cells.map((cell, index) => cell.padEnd(WIDTHS[index])).join('  ')}`.trimEnd();
