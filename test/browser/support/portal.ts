import type { Browser, Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import { launchBrowser, signIn, type PageWish } from './browser.js';
import { browserIsMissing } from './skip-without-browser.js';
import { callApi, placeSample, type PlacedOrder } from './orders.js';
import { startBrowserSystem, type BrowserSystem } from './system.js';

/** The running system and a browser, for one test file; pages are closed after each test. */
export interface Portal {
  readonly system: BrowserSystem;
  readonly browser: Browser;
  /** Signs in by the card of a demo party. */
  as: (card: string, wish?: PageWish) => ReturnType<typeof signIn>;
  open: (page: Page, path: string) => Promise<unknown>;
}

export function usePortal(): Portal {
  let system: BrowserSystem;
  let browser: Browser;
  if (browserIsMissing()) return {} as Portal;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startBrowserSystem(), launchBrowser()]);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
  return {
    get system() {
      return system;
    },
    get browser() {
      return browser;
    },
    as: (card, wish = {}) => signIn(browser, system.url, card, wish),
    open: (page, path) => page.goto(system.url + path),
  };
}

/** The badge of the order's status. */
export const status = (page: Page, name: string): Locator =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${name}$`) });

export const diagram = (page: Page, name = 'Process'): Locator =>
  page.getByRole('group', { name, exact: true });

export const attributesOf = async (locator: Locator, name: string): Promise<string[]> =>
  Promise.all((await locator.all()).map(async (one) => (await one.getAttribute(name)) ?? ''));

export async function waitForStatus(
  page: Page,
  orderId: string,
  wanted: string,
  side: 'buyer' | 'supplier' = 'buyer',
): Promise<void> {
  const path = side === 'buyer' ? '/v1/orders' : '/v1/supplier/orders';
  await eventually(`the order is ${wanted}`, async () => {
    const { body } = await callApi<{ status: string }>(page, side, 'GET', `${path}/${orderId}`);
    return body.status === wanted || undefined;
  });
}

/** An order that waits for the buyer's decision; its supplier has confirmed by itself. */
export async function quoted(page: Page, sample = 'gentofte'): Promise<PlacedOrder> {
  const order = await placeSample(page, sample);
  await waitForStatus(page, order.id, 'QUOTED');
  return order;
}
