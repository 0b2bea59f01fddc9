import { portal, quoted, textOf } from '../support/portal.js';
import { ENGLISH, itInBothLanguages } from '../support/words.js';

/** Who has no other order in these checks, and how the page counts what waits for them. */
const COUNTED = {
  en: {
    buyer: 'Region West',
    sample: 'uc5',
    texts: ['Nothing needs you now', '1 order needs you', '2 orders need you'],
  },
  fr: {
    buyer: 'Johnssons byggvaror',
    sample: 'byggvaror',
    texts: ['Rien ne vous attend', '1 commande vous attend', '2 commandes vous attendent'],
  },
};

itInBothLanguages('counts none, one and two', async (_words, locale) => {
  const { buyer, sample, texts } = COUNTED[locale];
  const { page } = await portal.as(buyer, { locale });
  await page.goto('/buyer');
  for (const [count, text] of texts.entries()) {
    if (count > 0) await quoted(page, sample);
    await page.getByText(text, { exact: true }).first().waitFor();
  }
});

it('speaks French: no English word is left, and amounts are written the French way', async () => {
  const { page } = await portal.as('Gentofte Kommune', { locale: 'fr' });
  const order = await quoted(page);
  for (const path of ['/buyer', '/buyer/orders/new', `/buyer/orders/${order.id}`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (path.includes(order.id)) {
      await page.getByText('Total TTC').waitFor();
      await page.locator('.djs-element').first().waitFor();
    }
    expect(await textOf(page.locator('body'))).not.toMatch(ENGLISH);
  }
  expect(await textOf(page.locator('body'))).toContain('197 750,00 DKK');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});
