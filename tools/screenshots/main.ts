import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, signIn } from '../../test/browser/support/browser.js';
import { preparePicturedOrders } from './pictured-orders.js';

/**
 * `npm run screenshots`: the pictures of README and docs, of the system that runs at `PORTAL_URL`
 * (http://localhost:3000) with the demo parties of `npm start`.
 */
const URL = process.env.PORTAL_URL ?? 'http://localhost:3000';
const FOLDER = 'docs/images';
const BUYER = 'Gentofte Kommune';

/** Lower than any page: the frame is as high as the window at least. */
const LOW_PX = 500;
const HIGHEST_PX = 1_600;

async function shoot(page: Page, path: string, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 1440;
  await page.setViewportSize({ width, height: LOW_PX });
  await page.goto(URL + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .locator(path === '/buyer' ? '[data-row-link]' : '.djs-element')
    .first()
    .waitFor();
  await page.waitForLoadState('load');
  // A taller window shows a whole page without seams.
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST_PX) });
  await page.screenshot({ path: `${FOLDER}/portal-${name}.png`, animations: 'disabled' });
  process.stdout.write(`portal-${name}.png\n`);
}

async function main(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const light = await signIn(browser, URL, BUYER);
  const orders = await preparePicturedOrders(light.page);
  const path = `/buyer/orders/${orders['office-move']}`;
  await shoot(light.page, '/buyer', 'work');
  await shoot(light.page, path, 'order');
  const dark = await signIn(browser, URL, BUYER, { scheme: 'dark', locale: 'fr' });
  await shoot(dark.page, path, 'order-dark-fr');
  const phone = await signIn(browser, URL, BUYER, { width: 375 });
  await shoot(phone.page, path, 'phone');
  const operator = await signIn(browser, URL, 'Operations desk');
  await shoot(operator.page, '/ops', 'board');
}

const browser = await launchBrowser();
try {
  await main(browser);
} finally {
  await browser.close();
}
