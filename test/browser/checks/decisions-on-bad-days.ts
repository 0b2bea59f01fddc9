import type { Page, Request } from 'playwright-core';
import { connectRequester } from '../../support/requester.js';
import { queryOnce } from '../../../tools/infra/database-client.js';
import { callApi, placeSample } from '../support/orders.js';
import { portal, quoted, status, waitForStatus } from '../support/portal.js';
import { problem } from '../support/problem.js';
import { itInBothLanguages, LOCALES, wordsOf, type Locale } from '../support/words.js';

const PAST = '2026-01-01T00:00:00.000Z';
const CHANGED = {
  en: /changed while you were reading.*Confirmed/i,
  fr: /a changé pendant votre lecture.*Confirmée/i,
};
const TOLD = { en: /no longer possible/, fr: /n’est plus possible/ };
const STALE = { en: /^Reconnecting… You see data from/, fr: /^Reconnexion… Les données datent de/ };

/** An order that its buyer looks at while it waits for the supplier. */
async function openPlaced(locale: Locale) {
  const words = wordsOf(locale);
  const { page } = await portal.as('City Hospital', { locale });
  const order = await placeSample(page, 'uc6');
  await page.goto(`/buyer/orders/${order.id}`);
  await status(page, words.placed).waitFor();
  return { page, order, words, locale };
}

describe('a decision', () => {
  itInBothLanguages(
    'on an order that changed meanwhile keeps the reason, and works the second time',
    async (words, locale) => {
      const { page } = await portal.as('City Hospital', { locale });
      const supplier = await portal.as('The Supplier AB');
      const order = await placeSample(page, 'uc6', { unpriced: true });
      // A tab that is told of nothing until it has decided: it keeps reading what it read first.
      const { body: first } = await callApi<object>(page, 'buyer', 'GET', `/v1/orders/${order.id}`);
      let hasDecided = false;
      page.on('request', (request) => (hasDecided ||= request.url().endsWith('/cancel')));
      await page.route(`**/v1/orders/${order.id}`, (route) =>
        hasDecided ? route.continue() : route.fulfill({ json: first }),
      );
      await page.goto(`/buyer/orders/${order.id}`);
      await status(page, words.placed).waitFor();
      await waitForStatus(supplier.page, order.id, 'PLACED', 'supplier');
      await callApi(supplier.page, 'supplier', 'POST', `/v1/supplier/orders/${order.id}/confirm`, {});
      await waitForStatus(supplier.page, order.id, 'CONFIRMED', 'supplier');
      await waitForStatus(page, order.id, 'CONFIRMED');
      await page.getByRole('button', { name: words.more }).click();
      await page.getByRole('menuitem', { name: words.cancelMenu }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: words.reason }).selectOption(words.other);
      const typed = dialog.getByRole('textbox', { name: words.inWords });
      await typed.fill('too late');
      await dialog.getByRole('button', { name: words.cancelAction }).click();
      await dialog.getByText(CHANGED[locale]).waitFor();
      expect(await typed.inputValue()).toBe('too late');
      await dialog.getByRole('button', { name: words.cancelAction }).click();
      await status(page, words.cancelled).waitFor();
    },
  );

  it('waits while the gateway is away, and shows then what was missed (en, fr)', async () => {
    const readers = await Promise.all(LOCALES.map(openPlaced));
    await portal.system.gateway.stop();
    const requester = await connectRequester(portal.system.vhost);
    for (const { page, order, words, locale } of readers) {
      await page.getByText(STALE[locale]).waitFor();
      expect(await page.getByRole('button', { name: words.more }).isDisabled()).toBe(true);
      await page.getByText(words.reconnecting, { exact: true }).waitFor();
      await requester.command({
        pattern: 'supplier.orders.confirm',
        party: order.supplier.id,
        role: 'supplier',
        orderId: order.id,
      });
      // One refusal more must not end it.
      await page.route('**/v1/events', (route) => route.fulfill({ status: 503 }), { times: 1 });
    }
    await requester.close();
    await portal.system.gateway.start();
    for (const { page, words } of readers) {
      await page.getByText(words.live, { exact: true }).waitFor({ timeout: 60_000 });
      await status(page, words.quotedToBuyer).waitFor();
      expect(await page.getByRole('button', { name: words.accept }).isEnabled()).toBe(true);
    }
  });

  itInBothLanguages(
    'on a quotation whose validity is over is refused, and offered no more',
    async (words, locale) => {
      const { page } = await portal.as('Gentofte Kommune', { locale });
      const order = await quoted(page);
      await page.goto(`/buyer/orders/${order.id}`);
      const accept = page.getByRole('button', { name: words.accept });
      await accept.click();
      const database = portal.system.databases['client-service'].adminUrl;
      // Its timer has not fired yet: the order rests where it was.
      await queryOnce(
        database,
        `UPDATE orders SET variables = jsonb_set(variables, '{validUntil}', to_jsonb($2::text)) WHERE id = $1`,
        [order.id, PAST],
      );
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.accept }).click();
      await dialog.getByText(words.quotationExpired).waitFor();
      await dialog.getByRole('button', { name: words.keep }).click();
      // The browser keeps what it has of this version.
      await queryOnce(database, 'UPDATE orders SET version = version + 1 WHERE id = $1', [order.id]);
      await page.reload();
      await page.getByText(words.tooLate).waitFor();
      expect(await accept.count()).toBe(0);
    },
  );

  itInBothLanguages('whose outcome is unknown is repeated under the same key', async (words, locale) => {
    const { page } = await portal.as('Gentofte Kommune', { locale });
    const order = await quoted(page);
    await page.goto(`/buyer/orders/${order.id}`);
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
    await dialog.getByText(words.unknownOutcome).waitFor();
    page.on('request', (request) => request.url().endsWith('/accept') && sent(request));
    await button.click();
    await dialog.waitFor({ state: 'detached' });
    await status(page, words.completed).waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  itInBothLanguages(
    'loses its button at the moment when the validity is over, with nothing read anew',
    async (words, locale) => {
      const { page } = await portal.alone('Gentofte Kommune', { locale });
      const order = await quoted(page);
      await page.goto(`/buyer/orders/${order.id}`);
      const accept = page.getByRole('button', { name: words.accept });
      await accept.waitFor();
      await page.clock.setFixedTime('2030-01-01T00:00:00Z');
      await accept.waitFor({ state: 'detached' });
      await page.getByText(words.tooLate).waitFor();
    },
  );
});

itInBothLanguages('two tabs accept once, and the second one is told', async (words, locale) => {
  const first = await portal.as('Gentofte Kommune', { locale });
  const order = await quoted(first.page);
  const second = await first.context.newPage();
  for (const page of [first.page, second]) {
    await page.goto(`/buyer/orders/${order.id}`);
    await page.getByRole('button', { name: words.accept }).click();
    await page.getByRole('dialog').waitFor();
  }
  const press = (page: Page) => page.getByRole('dialog').getByRole('button', { name: words.accept }).click();
  await press(first.page);
  await status(first.page, words.completed).waitFor();
  await press(second);
  await second.getByRole('dialog').getByText(TOLD[locale]).waitFor();
  const path = `/v1/orders/${order.id}/history`;
  const { body } = await callApi<{ items: { name: string }[] }>(second, 'buyer', 'GET', path);
  expect(body.items.filter(({ name }) => name === 'quotation.accepted')).toHaveLength(1);
});
