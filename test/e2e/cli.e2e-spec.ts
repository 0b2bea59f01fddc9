import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Order, OrderHint, OrderSummary, Webhook, WebhookDelivery } from '@app/api-client';
import { readSamples } from '../../tools/seed/samples.js';
import { Cli } from '../support/cli.js';
import { eventually } from '../support/eventually.js';
import { idOf, startSystem, type System } from '../support/system.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

/** Each command is a process of its own, which takes seconds where the machine is busy. */
jest.setTimeout(240_000);

let system: System;
let cli: Cli;
let folder: string;

beforeAll(async () => {
  system = await startSystem();
  cli = new Cli({ PROCMETIER_URL: system.gatewayUrl, PROCMETIER_ISSUER: system.identityUrl });
  folder = await mkdtemp(join(tmpdir(), 'procmetier-cli-'));
});
afterAll(async () => {
  cli.stop();
  await rm(folder, { recursive: true });
  await system.stop();
});

const sample = readSamples().find(({ id }) => id === 'uc1');
const order = {
  supplierId: idOf('the-supplier-ab'),
  reference: 'uc1',
  lines: sample?.lines.map(({ sku, quantity, unitCode }) => ({ sku, quantity, unitCode })),
};
/** Seen over HTTP: a process for each look would be slow. */
const statusFor = (who: 'city-hospital' | 'the-supplier-ab', id: string, status: string) =>
  eventually(`${who} sees ${status}`, async () => {
    const caller = await system.as(who);
    const path = who === 'city-hospital' ? 'orders' : 'supplier/orders';
    const { body } = await caller.get<Order>(`/v1/${path}/${id}`);
    return body.status === status ? body : undefined;
  });

it('carries a sample order from a file to its end, both parties at their terminals', async () => {
  const watching = cli.start(['--json', 'watch']);
  const hints: OrderHint[] = [];
  createInterface({ input: watching.stdout as NodeJS.ReadableStream }).on('line', (line) =>
    hints.push(JSON.parse(line) as OrderHint),
  );
  const told = createInterface({ input: watching.stderr as NodeJS.ReadableStream });
  await new Promise<void>((resolve) => told.on('line', (line) => line === 'watching' && resolve()));

  const file = join(folder, 'order.json');
  await writeFile(file, JSON.stringify(order));
  const placed = await cli.json<Order>(['place', file]);
  await statusFor('the-supplier-ab', placed.id, 'PLACED');
  expect(await cli.run(['confirm', placed.id])).toMatchObject({
    code: 0,
    out: expect.stringContaining('is QUOTED'),
  });
  await statusFor('city-hospital', placed.id, 'QUOTED');

  const { out } = await cli.run(['show', placed.number]);
  expect(out).toMatch(/^you may +accept, decline, cancel$/m);
  expect(out).toMatch(/^gross +143\.75 EUR$/m);
  expect((await cli.run(['accept', placed.number])).code).toBe(0);
  await statusFor('city-hospital', placed.id, 'COMPLETED');
  await statusFor('the-supplier-ab', placed.id, 'COMPLETED');

  await eventually('the end was watched', async () => hints.at(-1)?.status === 'COMPLETED');
  const versions = hints.filter(({ orderId }) => orderId === placed.id).map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((one, other) => one - other));
  watching.kill('SIGINT');
  expect(await new Promise((resolve) => watching.once('exit', resolve))).toBe(130);
});

it('a repeated key is one order', async () => {
  const args = ['place', '--key', 'the same'];
  const [first, second] = [
    await cli.json<Order>(args, JSON.stringify(order)),
    await cli.json<Order>(args, JSON.stringify(order)),
  ];
  expect(second.id).toBe(first.id);
});

it('says no with a reason, and an ended order is watched no longer', async () => {
  const { id } = await cli.json<Order>(['place'], JSON.stringify(order));
  await statusFor('the-supplier-ab', id, 'PLACED');
  await cli.json(['reject', id, '--reason', 'out-of-stock', '--text', 'Back in January']);
  expect((await statusFor('city-hospital', id, 'REJECTED')).reason).toEqual({
    code: 'out-of-stock',
    text: 'Back in January',
  });
  expect((await cli.run(['watch', id])).code).toBe(0);
  const { code, err } = await cli.run(['accept', id, '--revision', '1']);
  expect([code, err]).toEqual([3, expect.stringContaining('transition-not-allowed')]);
});

it('exports prices, and imports them again after a dry run', async () => {
  const file = join(folder, 'prices.csv');
  expect((await cli.run(['prices', 'export', file])).code).toBe(0);
  const dearer = (await readFile(file, 'utf8')).replace(/4\.00(00)?/, '4.50');
  await writeFile(file, dearer);
  const dry = await cli.run(['prices', 'import', file, '--dry-run']);
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Would be: 0 added, 1 changed, 0 removed/),
  });
  expect((await cli.run(['prices', 'import', file])).out).toMatch(/^0 added, 1 changed/);
});

it('imports ten thousand lines', async () => {
  const rows = Array.from({ length: 10_000 }, (_none, index) => `SKU-${index},Thing ${index},EA,1.00,25`);
  const file = join(folder, 'long.csv');
  await writeFile(file, ['sku,name,unitCode,unitPrice,vatRatePercent', ...rows].join('\n'));
  const args = ['--client', 'supplier-ab', 'prices', 'import', file];
  expect((await cli.run(args)).out).toMatch(/^10000 added/);
  const wrong = join(folder, 'wrong.csv');
  await writeFile(wrong, 'sku,name,unitCode,unitPrice,vatRatePercent\nA,A,EA,cheap,25\n');
  const { code, err } = await cli.run(['prices', 'import', wrong]);
  expect([code, err]).toEqual([3, expect.stringMatching(/line 2 \/unitPrice/)]);
});

it('sets a single price, and ends it', async () => {
  const set = ['--name', 'Lid', '--unit', 'EA', '--vat', '25'];
  expect((await cli.run(['prices', 'set', 'LID', '1.50', ...set])).out).toMatch(/^1 added, 0 changed/);
  expect((await cli.run(['prices', 'set', 'LID', '1.75'])).out).toMatch(/^0 added, 1 changed/);
  expect((await cli.run(['prices', 'remove', 'LID'])).out).toMatch(/^0 added, 0 changed, 1 removed/);
});

it('registers a webhook, looks at what it was sent, and sends it again', async () => {
  const receiver = await new WebhookReceiver().start();
  const added = ['webhooks', 'add', receiver.url, '--events', 'order.placed'];
  const { id } = await cli.json<Webhook>(added);
  expect((await cli.run(['webhooks'])).out).toContain(`order.placed  ${receiver.url}`);
  expect((await cli.run(['webhooks', 'ping', id])).code).toBe(0);
  const [{ id: sent }] = await eventually('the test is delivered', async () => {
    const found = await cli.json<WebhookDelivery[]>(['webhooks', 'deliveries', id, '--status', 'delivered']);
    return found.length === 1 ? found : undefined;
  });
  expect((await cli.run(['webhooks', 'resend', id, sent])).code).toBe(0);
  await eventually('it has come twice', async () => receiver.received.length === 2);
  expect((await cli.run(['webhooks', 'remove', id])).code).toBe(0);
  expect((await cli.run(['webhooks', 'deliveries', id])).code).toBe(4);
  await receiver.stop();
});

it('shows operators what is open, and nobody else', async () => {
  expect((await cli.run(['ops', 'stats'])).out).toMatch(/^open +\d+$/m);
  expect(Array.isArray(await cli.json<OrderSummary[]>(['ops', 'orders', 'all']))).toBe(true);
  expect((await cli.run(['--client', 'city-hospital', 'ops', 'stats'])).code).toBe(5);
});

it('tells a script what went wrong by its exit code', async () => {
  expect((await cli.run(['show', '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50'])).code).toBe(4);
  expect((await cli.run(['--secret', 'wrong', 'list'])).code).toBe(5);
  expect((await cli.run(['list', '--status', 'LOST'])).code).toBe(2);
});
