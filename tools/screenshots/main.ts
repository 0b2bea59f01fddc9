import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, signIn } from '../../test/browser/support/browser.js';
import { callApi } from '../../test/browser/support/orders.js';

/**
 * `npm run screenshots`: the pictures of README and docs, of the system that runs at `PORTAL_URL`
 * (http://localhost:3000) with the sample orders of `npm start`.
 */
const URL = process.env.PORTAL_URL ?? 'http://localhost:3000';
const FOLDER = 'docs/images';

async function findOrder(page: Page, reference: string): Promise<string> {
  const { body } = await callApi<{ items: { id: string; reference: string | null }[] }>(
    page,
    'buyer',
    'GET',
    `/v1/orders?q=${reference}`,
  );
  const order = body.items.find((item) => item.reference === reference);
  if (!order)
    throw new Error(`No order has the reference ${reference}: run "npm start" once, it places them`);
  return order.id;
}

async function shoot(page: Page, path: string, name: string, whole: boolean): Promise<void> {
  await page.goto(URL + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path !== '/buyer') await page.locator('.djs-element').first().waitFor();
  await page.waitForLoadState('load');
  if (whole) {
    // The frame is as high as the window: a taller window shows a whole page without seams.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({
      width: page.viewportSize()?.width ?? 1440,
      height: Math.min(height, 1_600),
    });
  }
  await page.screenshot({ path: `${FOLDER}/portal-${name}.png`, animations: 'disabled' });
  process.stdout.write(`portal-${name}.png\n`);
}

async function main(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const buyer = process.env.SCREENSHOT_BUYER ?? 'Gentofte Kommune';
  const reference = process.env.SCREENSHOT_REFERENCE ?? 'demo-gentofte';
  const light = await signIn(browser, URL, buyer);
  const order = await findOrder(light.page, reference);
  await shoot(light.page, '/buyer', 'work', false);
  await shoot(light.page, `/buyer/orders/${order}`, 'order', true);
  const dark = await signIn(browser, URL, buyer, { scheme: 'dark', locale: 'fr' });
  await shoot(dark.page, `/buyer/orders/${order}`, 'order-dark-fr', true);
  const phone = await signIn(browser, URL, buyer, { width: 375 });
  await shoot(phone.page, `/buyer/orders/${order}`, 'phone', true);
  const operator = await signIn(browser, URL, 'Operations desk');
  await shoot(operator.page, '/ops', 'board', true);
}

const browser = await launchBrowser();
try {
  await main(browser);
} finally {
  await browser.close();
}
