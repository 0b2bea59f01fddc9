import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import { callApi } from '../support/orders.js';
import { portal } from '../support/portal.js';
import { itIn, LOCALES } from '../support/words.js';

const HEADER = 'sku,name,unitCode,unitPrice,vatRatePercent';
const NEW_PRICE = { en: '12.50', fr: '13.50' };
const LINE_3 = { en: /Line 3/, fr: /Ligne\s3/ };

async function chooseFile(page: Page, button: string, rows: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const buffer = Buffer.from([HEADER, ...rows, ''].join('\r\n'));
  await (await chooser).setFiles({ name: 'prices.csv', mimeType: 'text/csv', buffer });
}

describe('a price list', () => {
  for (const one of LOCALES)
    itIn(one, 'with a bad row is refused by its line, and saved once mended', async (words, locale) => {
      const { page } = await portal.as('Moderna Produkter AB', { locale });
      await page.goto('/supplier/prices');
      await page.getByRole('heading', { name: words.priceList }).waitFor();
      const rows = (price: string) => ['A-1,Good,EA,10.00,25', `A-2,Other,EA,${price},25`];
      await chooseFile(page, words.importCsv, rows('abc'));
      expect(await page.getByRole('alert').textContent()).toMatch(LINE_3[locale]);
      const save = page.getByRole('button', { name: new RegExp(`^${words.save}`) });
      expect(await save.isDisabled()).toBe(true);
      await page.getByRole('button', { name: words.leaveList }).click();
      await chooseFile(page, words.importCsv, rows(NEW_PRICE[locale]));
      await save.click();
      await page.getByRole('table', { name: words.priceList }).getByText('A-2').waitFor();
    });

  it('shows what begins later below the price of today, and cancels it', async () => {
    const { page } = await portal.as('Moderna Produkter AB');
    await page.goto('/supplier/prices');
    await chooseFile(page, 'Import CSV…', ['A-1,Good,EA,10.00,25']);
    const save = page.getByRole('button', { name: /^Save as version/ });
    await save.click();
    await save.waitFor({ state: 'detached' });
    const table = page.getByRole('table', { name: 'Price list' });
    const later = { sku: 'A-1', name: 'Good', unitCode: 'EA', unitPrice: '11.00', vatRatePercent: '25' };
    const body = { entries: [{ ...later, validFrom: '2099-01-01T12:00:00Z' }] };
    await callApi(page, 'supplier', 'PATCH', '/v1/supplier/price-list', body);
    await page.reload();
    const row = table.getByRole('row').filter({ hasText: 'from Jan 1, 2099' });
    expect(await row.textContent()).toContain('11.00');
    await row.getByRole('button', { name: 'Cancel the price of A-1 from Jan 1, 2099' }).click();
    await save.click();
    await row.waitFor({ state: 'detached' });
    await eventually('one price is left', async () => (await table.getByRole('row').count()) === 2);
  });

  it('takes a new price that begins on a day, and lets the one of today end then', async () => {
    const { page } = await portal.as('Moderna Produkter AB');
    await page.goto('/supplier/prices');
    await chooseFile(page, 'Import CSV…', ['A-1,Good,EA,10.00,25']);
    const save = page.getByRole('button', { name: /^Save as version/ });
    await save.click();
    await save.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'New price of A-1' }).fill('12.00');
    await page.getByLabel(/^Valid from/).fill('2099-01-01');
    await save.click();
    const rows = page.getByRole('table', { name: 'Price list' }).getByRole('row');
    const later = rows.filter({ hasText: 'from Jan 1, 2099' });
    await later.waitFor();
    expect(await later.textContent()).toContain('12.00');
    expect(await rows.nth(1).textContent()).toContain('10.00');
    expect(await rows.count()).toBe(3);
  });

  it('of five thousand stays smooth: only rows on screen exist', async () => {
    const { page } = await portal.as('Moderna Produkter AB');
    await page.goto('/supplier/prices');
    const rows = Array.from({ length: 5_000 }, (_, row) => `N-${row + 1},Good ${row + 1},EA,10.00,25`);
    await chooseFile(page, 'Import CSV…', rows);
    await page.getByRole('button', { name: /^Save as version/ }).click();
    const table = page.getByRole('table', { name: 'Price list' });
    await table.getByText('N-1', { exact: true }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('5001');
    await page.evaluate<void>("document.querySelector('[role=table]').scrollTop = 1e9");
    // The list is sorted by number, as text.
    await table.getByText('Good 999', { exact: true }).waitFor();
    expect(await table.getByRole('row').count()).toBeLessThan(80);
  });
});
