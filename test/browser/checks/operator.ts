import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { eventType } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { eventOf, publishAs } from '../../support/foreign-messages.js';
import { queryOnce } from '../../../tools/infra/database-client.js';
import { callApi } from '../support/orders.js';
import { attributesOf, diagram, portal, quoted } from '../support/portal.js';
import { problem } from '../support/problem.js';
import { itIn, itInBothLanguages, LOCALES } from '../support/words.js';

const MUST_ACT = { en: /(\d+) orders? must act/, fr: /(\d+) commandes? à traiter/ };
const LETTERS = '/v1/ops/dead-letters';

/**
 * One that was handled since: redriving it finds it known. Kept without its sequence, as it would be if that could not
 * be read: the sweep that forgets what was applied since would otherwise be faster than the operator at times.
 */
const failedOnce = (orderId: string) =>
  queryOnce(
    portal.system.databases['client-service'].adminUrl,
    `INSERT INTO dead_letters (id, code, reason, queue, body, properties, type, order_id)
     SELECT event_id, 'defect', 'it broke', 'client-service.inbox', convert_to(event::text, 'UTF8'), '{}', event->>'type',
       order_id FROM order_history WHERE order_id = $1 AND event->>'type' = $2`,
    [orderId, eventType('quotation.issued')],
  );

async function foreignMessage(desk: Page): Promise<void> {
  const event = eventOf(
    'supplier-service',
    'order.confirmed',
    randomUUID(),
    1,
    {},
    { type: 'com.example.other.v1' },
  );
  await publishAs(portal.system.vhost, 'supplier-service', event);
  await eventually('the dead letter', async () => {
    const { body } = await callApi<{ items: { orderId: string }[] }>(desk, 'operator', 'GET', LETTERS);
    return body.items.some(({ orderId }) => orderId === event.subject);
  });
}

describe('an operator', () => {
  beforeAll(async () => {
    const buyer = await portal.as('Gentofte Kommune');
    await quoted(buyer.page);
  });

  itInBothLanguages('sees each open order once on the board', async (words, locale) => {
    const { page } = await portal.as('Operations desk', { locale });
    await page.goto('/ops');
    const group = diagram(page, words.process);
    const acting = group.getByRole('button', { name: MUST_ACT[locale] });
    await acting.first().waitFor();
    const { body } = await callApi<{ open: number }>(page, 'operator', 'GET', '/v1/ops/stats');
    await page.getByRole('link', { name: `${words.openOrders} ${body.open}` }).waitFor();
    await eventually('the filled pills sum to the open orders', async () => {
      const names = await attributesOf(acting, 'aria-label');
      const sum = names.reduce((total, name) => total + Number(MUST_ACT[locale].exec(name)?.[1]), 0);
      return sum === body.open;
    });
  });

  // One after the other: there is one list of dead letters.
  for (const one of LOCALES)
    itIn(one, 'redrives a dead letter from the board, and it is gone', async (words, locale) => {
      const buyer = await portal.as('Gentofte Kommune');
      const order = await quoted(buyer.page);
      await failedOnce(order.id);
      const { page } = await portal.as('Operations desk', { locale });
      await page.goto('/ops');
      await page.getByRole('link', { name: `${words.deadLetters} 1` }).click();
      const letter = page.getByRole('row').filter({ hasText: words.failed });
      expect(await letter.getByRole('button', { name: words.discard }).count()).toBe(0);
      await letter.getByRole('button', { name: words.redrive }).click();
      await page.getByText(words.redrivenKnown).waitFor();
      await letter.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: words.noneFailed }).waitFor();
    });

  for (const one of LOCALES)
    itIn(
      one,
      'discards what is not ours with a note, and finds it again with who and why',
      async (words, locale) => {
        const { page } = await portal.as('Operations desk', { locale });
        await foreignMessage(page);
        await page.goto('/ops/dead-letters');
        const letter = page.getByRole('row').filter({ hasText: words.unknownType });
        await letter.getByRole('button', { name: words.redrive }).click();
        await page.getByText(words.failedAgain).waitFor();
        await letter.getByRole('button', { name: words.discard }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: words.discardAction }).click();
        await dialog.getByText(words.noteMissing).waitFor();
        const note = `a test of ours, ${locale}`;
        await dialog.getByRole('textbox', { name: words.note }).fill(note);
        await dialog.getByRole('button', { name: words.discardAction }).click();
        await page.getByRole('heading', { name: words.noneFailed }).waitFor();
        await page.getByRole('radiogroup').getByText(words.discarded).click();
        const kept = page.getByRole('row').filter({ hasText: note });
        await kept.getByRole('link').click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByText(note).waitFor();
        expect(await page.getByRole('button', { name: words.redrive }).count()).toBe(0);
      },
    );

  itInBothLanguages(
    'has events sent again, and lets a side take back what it has forgotten',
    async (words, locale) => {
      const buyer = await portal.as('Gentofte Kommune');
      const order = await quoted(buyer.page);
      const { page } = await portal.as('Operations desk', { locale });
      await page.goto(`/ops/orders/${order.id}`);
      await page.getByRole('button', { name: words.resendFromSupplier }).click();
      await page.getByText(words.resent).waitFor();
      await page.getByRole('button', { name: words.resyncSupplier }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.resyncAction }).click();
      await page.getByText(words.resynced).waitFor();
      // It goes on by itself, as it was.
      await eventually('the order can be decided on again', async () => {
        const path = `/v1/ops/orders/${order.id}`;
        type Both = Record<
          'client' | 'supplier',
          { order: { blocked: object | null; status: string } } | null
        >;
        const { body } = await callApi<Both>(page, 'operator', 'GET', path);
        const { blocked, status } = body.supplier?.order ?? {};
        return blocked === null && status === 'QUOTED';
      });
    },
  );

  itInBothLanguages(
    'sees what loads, what is empty and what failed, and tries again',
    async (words, locale) => {
      const { page } = await portal.as('Operations desk', { locale });
      let go: () => void = () => {};
      const held = new Promise<void>((resolve) => (go = resolve));
      await page.route(`**${LETTERS}*`, async (route) => {
        await held;
        await route.fulfill({ json: { items: [], nextCursor: null } });
      });
      await page.goto('/ops/dead-letters');
      await page.getByRole('status', { name: words.loading }).first().waitFor();
      go();
      await page.getByRole('heading', { name: words.noneFailed }).waitFor();
      await page.unroute(`**${LETTERS}*`);
      await page.route(`**${LETTERS}*`, (route) => route.fulfill(problem('internal-error', 500)));
      await page.reload();
      const alert = page.getByRole('alert');
      await alert.getByText(words.somethingBroke).waitFor();
      expect(await alert.textContent()).toContain('a1b2c3');
      await page.unroute(`**${LETTERS}*`);
      await alert.getByRole('button', { name: words.tryAgain }).click();
      await alert.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: words.deadLetters, level: 1 }).waitFor();
    },
  );
});
