import type { Page } from 'playwright-core';
import { placeSample } from '../support/orders.js';
import { portal, waitForStatus } from '../support/portal.js';
import { itInBothLanguages, type Locale } from '../support/words.js';

const GROSS = { en: 'EUR 500.00', fr: '500,00 EUR' };

const panel = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

async function waiting(locale: Locale, sample: string, { unpriced = false } = {}) {
  const { page: buyer } = await portal.as('City Hospital', { locale });
  const { page: supplier } = await portal.as('The Supplier AB', { locale });
  const { id } = await placeSample(buyer, sample, { unpriced });
  await waitForStatus(supplier, id, 'PLACED', 'supplier');
  await buyer.goto(`/buyer/orders/${id}`);
  await supplier.goto(`/supplier/orders/${id}`);
  return { buyer, supplier };
}

describe('an order that waits for its supplier', () => {
  itInBothLanguages(
    'shows what the quotation then comes to, and its buyer nothing of it',
    async (words, locale) => {
      const { buyer, supplier } = await waiting(locale, 'uc6');
      await panel(supplier, words.estimate).getByText(GROSS[locale], { exact: true }).waitFor();
      const estimated = await panel(supplier, words.estimate).locator('table, dl').allInnerTexts();
      expect(await buyer.getByText(words.estimate).count()).toBe(0);
      await supplier.getByRole('button', { name: words.confirm }).click();
      await panel(supplier, words.quotation).getByText(GROSS[locale], { exact: true }).waitFor();
      expect(await panel(supplier, words.quotation).locator('table, dl').allInnerTexts()).toEqual(estimated);
      expect(await panel(supplier, words.estimate).count()).toBe(0);
    },
  );

  itInBothLanguages('names the lines that the list does not price', async (words, locale) => {
    const { supplier } = await waiting(locale, 'uc1', { unpriced: true });
    await panel(supplier, words.estimate).getByText(words.notPriced, { exact: true }).first().waitFor();
    expect(await panel(supplier, words.estimate).getByText(words.notPriced, { exact: true }).count()).toBe(3);
    expect(await panel(supplier, words.estimate).locator('dl').count()).toBe(0);
  });
});
