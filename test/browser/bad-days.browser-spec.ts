import { randomUUID } from 'node:crypto';
import type { Page, Request } from 'playwright-core';
import { eventType } from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { eventOf, publishAs } from '../support/foreign-messages.js';
import { execute } from './support/database.js';
import { callApi, placeSample } from './support/orders.js';
import { quoted, status, usePortal } from './support/portal.js';

const portal = usePortal();
const { as, open } = portal;

const LANGUAGES = ['en', 'fr'] as const;
const WORDS = {
  en: {
    accept: 'Accept quotation',
    expired: 'The quotation is no longer valid.',
    keep: 'Keep as it is',
    unknown: /^We do not know yet whether this was taken/,
    loading: 'Loading…',
    empty: 'No message has failed.',
    broken: 'Something broke on our side.',
    tryAgain: 'Try again',
    dead: 'Dead letters',
    desk: 'Operations desk',
    completed: 'Completed',
  },
  fr: {
    accept: 'Accepter le devis',
    expired: 'Le devis n’est plus valable.',
    keep: 'Ne rien changer',
    unknown: /^Nous ne savons pas encore si c’est pris en compte/,
    loading: 'Chargement…',
    empty: 'Aucun message en échec.',
    broken: 'Quelque chose s’est cassé chez nous.',
    tryAgain: 'Réessayer',
    dead: 'Messages en échec',
    desk: 'Exploitation',
    completed: 'Conclue',
  },
} as const;

const problem = (code: string, status: number) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: code, status, code, traceId: 'a1b2c3' }),
});

const clientDatabase = () => portal.system.databases['client-service'].adminUrl;

describe.each(LANGUAGES)('in %s', (locale) => {
  const words = WORDS[locale];

  it('refuses a quotation whose validity is over, and takes the button away', async () => {
    const { page } = await as('Gentofte Kommune', { locale });
    const order = await quoted(page);
    await open(page, `/buyer/orders/${order.id}`);
    const accept = page.getByRole('button', { name: words.accept });
    await accept.click();
    await execute(
      clientDatabase(),
      `UPDATE orders SET variables = jsonb_set(variables, '{validUntil}', '"2026-01-01T00:00:00.000Z"') WHERE id = $1`,
      [order.id],
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.accept }).click();
    await dialog.getByText(words.expired).waitFor();
    await dialog.getByRole('button', { name: words.keep }).click();
    // The button goes with the time, without anything read anew.
    await page.clock.setFixedTime('2030-01-01T00:00:00Z');
    await accept.waitFor({ state: 'detached' });
  });

  it('says when the outcome is unknown, and repeats under the same key', async () => {
    const { page } = await as('Gentofte Kommune', { locale });
    const order = await quoted(page);
    await open(page, `/buyer/orders/${order.id}`);
    const keys: (string | undefined)[] = [];
    const sent = (request: Request) => keys.push(request.headers()['idempotency-key']);
    // It is taken, and the answer gets lost.
    await page.route(
      '**/quotation/accept',
      async (route) => {
        sent(route.request());
        await route.fetch();
        await route.fulfill(problem('outcome-unknown', 503));
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: words.accept }).click();
    const dialog = page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: words.accept });
    await button.click();
    await dialog.getByText(words.unknown).waitFor();
    page.on('request', (request) => request.url().endsWith('/accept') && sent(request));
    await button.click();
    await dialog.waitFor({ state: 'detached' });
    await status(page, words.completed).waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('shows what loads, what is empty and what failed, and tries again', async () => {
    const { page } = await as(words.desk, { locale });
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/v1/ops/dead-letters*', async (route) => {
      await held;
      await route.fulfill({ json: { items: [], nextCursor: null } });
    });
    await open(page, '/ops/dead-letters');
    await page.getByRole('status', { name: words.loading }).first().waitFor();
    go();
    await page.getByText(words.empty).waitFor();
    await page.unroute('**/v1/ops/dead-letters*');
    await page.route('**/v1/ops/dead-letters*', (route) => route.fulfill(problem('internal-error', 500)));
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.getByText(words.broken).waitFor();
    expect(await alert.textContent()).toContain('a1b2c3');
    await page.unroute('**/v1/ops/dead-letters*');
    await alert.getByRole('button', { name: words.tryAgain }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: words.dead, level: 1 }).waitFor();
  });
});

it('two tabs accept once, and the second one is told', async () => {
  const first = await as('Gentofte Kommune');
  const order = await quoted(first.page);
  const second = await first.context.newPage();
  const pages = [first.page, second];
  for (const page of pages) {
    await open(page, `/buyer/orders/${order.id}`);
    await page.getByRole('button', { name: 'Accept quotation' }).click();
    await page.getByRole('dialog').waitFor();
  }
  const press = (page: Page) =>
    page.getByRole('dialog').getByRole('button', { name: 'Accept quotation' }).click();
  await press(first.page);
  await status(first.page, 'Completed').waitFor();
  await press(second);
  await second
    .getByRole('dialog')
    .getByText(/no longer possible/)
    .waitFor();
  const { body } = await callApi<{ items: { name: string }[] }>(
    second,
    'buyer',
    'GET',
    `/v1/orders/${order.id}/history`,
  );
  expect(body.items.filter(({ name }) => name === 'quotation.accepted')).toHaveLength(1);
});

it('one draft in two tabs, and the back button, make one order', async () => {
  const { page, context } = await as('City Hospital');
  await open(page, '/buyer');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'New order' }).first().click();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'The Supplier AB' }).click();
  await page.getByRole('combobox', { name: 'Item of line 1' }).fill('Something special');
  await page.getByRole('textbox', { name: 'Your reference' }).fill('two-tabs');
  const other = await context.newPage();
  await open(other, '/buyer/orders/new');
  expect(await other.getByRole('textbox', { name: 'Your reference' }).inputValue()).toBe('two-tabs');
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Place order' }).click();
    await tab.waitForURL(/\/buyer\/orders\/[0-9a-f-]{36}$/);
  }
  expect(new URL(other.url()).pathname).toBe(new URL(page.url()).pathname);
  await page.goBack();
  await page.waitForURL(/\/buyer$/);
  const { body } = await callApi<{ items: object[] }>(page, 'buyer', 'GET', '/v1/orders?q=two-tabs');
  expect(body.items).toHaveLength(1);
});

it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
  const { page, context } = await as('Gentofte Kommune');
  const order = await quoted(page);
  await open(page, `/buyer/orders/${order.id}`);
  await page.getByRole('button', { name: 'Decline…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Decline' });
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('Other');
  await dialog.getByRole('textbox', { name: 'In words' }).fill('too dear');
  await context.clearCookies();
  await dialog.getByRole('button', { name: 'Decline quotation' }).click();
  const signedOut = page.getByRole('dialog', { name: 'You have been signed out' });
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    signedOut.getByRole('link', { name: 'Sign in again' }).click(),
  ]);
  const card = popup.getByText('Gentofte Kommune');
  await card.click();
  await signedOut.waitFor({ state: 'detached' });
  expect(await dialog.getByRole('textbox', { name: 'In words' }).inputValue()).toBe('too dear');
  await dialog.getByRole('button', { name: 'Decline quotation' }).click();
  await status(page, 'Declined').waitFor();
});

it('asks to sign in where nobody is, and shows nothing of another role', async () => {
  const { page } = await as('City Hospital');
  await open(page, '/ops/dead-letters');
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
  await page.getByRole('link', { name: 'Operations desk' }).click();
  await page.getByRole('heading', { name: 'Dead letters', level: 1 }).waitFor();
});

it('discards what is foreign only, and redrives what is ours until it is gone', async () => {
  const { page } = await as('Gentofte Kommune');
  const order = await quoted(page);
  const operator = await as('Operations desk');
  await publishAs(
    portal.system.vhost,
    'supplier-service',
    eventOf('supplier-service', 'order.confirmed', randomUUID(), 1, {}, { type: 'com.example.other.v1' }),
  );
  // An event that was handled since: redriving it finds it known.
  await execute(
    clientDatabase(),
    `INSERT INTO dead_letters (id, code, reason, queue, body, properties, type, order_id, sequence)
     SELECT event_id, 'defect', 'it broke', 'client-service.inbox', convert_to(event::text, 'UTF8'), '{}', event->>'type',
       order_id, sequence FROM order_history WHERE order_id = $1 AND event->>'type' = $2`,
    [order.id, eventType('quotation.issued')],
  );
  const desk = operator.page;
  await eventually('both are there', async () => {
    const { body } = await callApi<{ items: object[] }>(desk, 'operator', 'GET', '/v1/ops/dead-letters');
    return body.items.length === 2 || undefined;
  });
  await open(desk, '/ops/dead-letters');
  const foreign = desk.getByRole('row').filter({ hasText: 'Nobody knows this type' });
  const ours = desk.getByRole('row').filter({ hasText: 'Handling it failed' });
  expect(await ours.getByRole('button', { name: 'Discard…' }).count()).toBe(0);
  await ours.getByRole('button', { name: 'Redrive' }).click();
  expect(await desk.getByText(/^Redriven: /).textContent()).toBe('Redriven: was known already');
  await ours.waitFor({ state: 'detached' });
  await foreign.getByRole('button', { name: 'Redrive' }).click();
  await desk.getByText('Redriven: it failed again').waitFor();
  await foreign.getByRole('button', { name: 'Discard…' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Discard message' }).click();
  await desk.getByText('No message has failed.').waitFor();
});

it('asks the other side again for what an order is missing', async () => {
  const { page } = await as('Gentofte Kommune');
  const order = await placeSample(page, 'gentofte');
  const { page: desk } = await as('Operations desk');
  await open(desk, `/ops/orders/${order.id}`);
  await desk.getByRole('button', { name: 'Resend from Supplier’s side' }).click();
  await desk.getByText('Asked to send again').waitFor();
});

it('keeps five thousand prices smooth: only those on screen exist', async () => {
  const { page } = await as('Moderna Produkter AB');
  await open(page, '/supplier/prices');
  const rows = Array.from({ length: 5_000 }, (_, row) => `N-${row + 1},Good ${row + 1},EA,10.00,25`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import CSV…' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['sku,name,unitCode,unitPrice,vatRatePercent', ...rows].join('\r\n')),
  });
  await page.getByRole('button', { name: /^Save as version/ }).click();
  const table = page.getByRole('table', { name: 'Price list' });
  await table.getByText('N-1', { exact: true }).waitFor();
  expect(await table.getAttribute('aria-rowcount')).toBe('5001');
  await page.evaluate<void>("document.querySelector('[role=table]').scrollTop = 1e9");
  // The list is sorted by number, as text.
  await table.getByText('Good 999', { exact: true }).waitFor();
  expect(await table.getByRole('row').count()).toBeLessThan(80);
}, 60_000);
