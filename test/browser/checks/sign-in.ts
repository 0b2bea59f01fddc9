import { placeSample } from '../support/orders.js';
import { portal, quoted, status } from '../support/portal.js';
import { itInBothLanguages } from '../support/words.js';

describe('signing in', () => {
  itInBothLanguages('is by a card, and shows no token to scripts', async (words, locale) => {
    const { page } = await portal.stranger({ locale });
    await page.goto('/');
    await page.getByRole('heading', { name: words.whoAreYou }).waitFor();
    await page.getByRole('link', { name: 'City Hospital' }).click();
    await page.getByRole('heading', { name: words.myWork, level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/buyer');
    const seen = await page.evaluate<string>(
      'document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })',
    );
    expect(seen).not.toMatch(/eyJ|pm_buyer/);
  });

  itInBothLanguages(
    'is asked for where nobody is, and shows nothing of another role',
    async (words, locale) => {
      const { page } = await portal.stranger({ locale });
      await page.goto('/ops/dead-letters');
      await page.getByRole('heading', { name: words.whoAreYou }).waitFor();
      await page.getByRole('link', { name: words.desk, exact: true }).click();
      await page.getByRole('heading', { name: words.deadLetters, level: 1 }).waitFor();
    },
  );

  itInBothLanguages(
    'is over by the menu, and every page leads to the beginning then',
    async (words, locale) => {
      const { page, errors } = await portal.alone('Operations desk', { locale });
      await page.goto('/ops');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('button', { name: words.desk }).click();
      await page.getByRole('menuitem', { name: words.signOut }).click();
      await page.getByRole('heading', { name: words.whoAreYou }).waitFor();
      await page.goto('/ops/orders');
      await page.getByRole('heading', { name: words.whoAreYou }).waitFor();
      expect(errors).toEqual([]);
    },
  );

  itInBothLanguages('does not show another party’s order', async (words, locale) => {
    const gentofte = await portal.as('Gentofte Kommune');
    const order = await placeSample(gentofte.page, 'gentofte');
    const { page } = await portal.as('City Hospital', { locale });
    await page.goto(`/buyer/orders/${order.id}`);
    await page.getByRole('heading', { name: words.notFound }).waitFor();
  });

  itInBothLanguages('again keeps what was typed when the session had ended', async (words, locale) => {
    const { page, context } = await portal.alone('Gentofte Kommune', { locale });
    const order = await quoted(page);
    await page.goto(`/buyer/orders/${order.id}`);
    await page.getByRole('button', { name: words.decline }).click();
    const dialog = page.getByRole('dialog').filter({ hasText: words.declineAction });
    await dialog.getByRole('combobox', { name: words.reason }).selectOption(words.other);
    await dialog.getByRole('textbox', { name: words.inWords }).fill('too dear');
    await context.clearCookies();
    await dialog.getByRole('button', { name: words.declineAction }).click();
    const signedOut = page.getByRole('dialog', { name: words.signedOut });
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      signedOut.getByRole('link', { name: words.signInAgain }).click(),
    ]);
    await Promise.all([popup.waitForEvent('close'), popup.getByText('Gentofte Kommune').click()]);
    await signedOut.waitFor({ state: 'detached' });
    expect(await dialog.getByRole('textbox', { name: words.inWords }).inputValue()).toBe('too dear');
    await dialog.getByRole('button', { name: words.declineAction }).click();
    await status(page, words.declined).waitFor();
  });
});
