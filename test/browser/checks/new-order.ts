import type { Page } from 'playwright-core';
import { callApi } from '../support/orders.js';
import { portal, status } from '../support/portal.js';
import { itInBothLanguages } from '../support/words.js';

const countOf = async (page: Page, reference: string) => {
  const path = `/v1/orders?q=${reference}`;
  return (await callApi<{ items: object[] }>(page, 'buyer', 'GET', path)).body.items.length;
};

describe('a new order', () => {
  itInBothLanguages('is placed once, even with a double click', async (words, locale) => {
    const reference = `double-click-${locale}`;
    const { page } = await portal.as('City Hospital', { locale });
    await page.goto('/buyer');
    await page.getByRole('link', { name: words.newOrder }).first().click();
    await page.getByRole('combobox', { name: words.supplier }).click();
    await page.getByRole('option', { name: 'The Supplier AB' }).click();
    await page.getByRole('combobox', { name: words.item }).fill('GLOVE');
    await page.getByRole('option', { name: /GLOVE-S/ }).click();
    await page.getByRole('textbox', { name: words.reference }).fill(reference);
    await page.getByRole('button', { name: words.placeOrder }).dblclick();
    await status(page, words.placed).waitFor();
    expect(await countOf(page, reference)).toBe(1);
  });

  itInBothLanguages('is one, from one draft in two tabs and with the back button', async (words, locale) => {
    const reference = `two-tabs-${locale}`;
    const { page, context } = await portal.as('City Hospital', { locale });
    await page.goto('/buyer');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: words.newOrder }).first().click();
    await page.getByRole('combobox', { name: words.supplier }).click();
    await page.getByRole('option', { name: 'The Supplier AB' }).click();
    await page.getByRole('combobox', { name: words.item }).fill('Something special');
    await page.getByRole('textbox', { name: words.reference }).fill(reference);
    const other = await context.newPage();
    await other.goto('/buyer/orders/new');
    expect(await other.getByRole('textbox', { name: words.reference }).inputValue()).toBe(reference);
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: words.placeOrder }).click();
      await tab.waitForURL(/\/buyer\/orders\/[0-9a-f-]{36}$/);
    }
    expect(new URL(other.url()).pathname).toBe(new URL(page.url()).pathname);
    await page.goBack();
    await page.waitForURL(/\/buyer$/);
    expect(await countOf(page, reference)).toBe(1);
  });
});
