import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import { launchBrowser, newContext, signIn, watch, type PageWish, type Watched } from './browser.js';
import { browserIsMissing } from './skip-without-browser.js';
import { callApi, placeSample, type PlacedOrder } from './orders.js';
import { startBrowserSystem, type BrowserSystem } from './system.js';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

let system: BrowserSystem;
let browser: Browser;
const sessions = new Map<string, Promise<Cookies>>();
/** Kept over the checks, so that a page finds in its cache what an earlier one has fetched. */
const shared = new Map<string, Promise<BrowserContext>>();

if (!browserIsMissing()) {
  beforeAll(async () => {
    [system, browser] = await Promise.all([startBrowserSystem(), launchBrowser()]);
  });
  afterEach(async () => {
    const kept = new Set(await Promise.all(shared.values()));
    await Promise.all(
      browser.contexts().map(async (context) => {
        if (!kept.has(context)) return context.close();
        await Promise.all(context.pages().map((page) => page.close()));
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
}

/** The running system and one browser for all checks; what is open is closed after each of them. */
export const portal = {
  get system(): BrowserSystem {
    return system;
  },

  /** A page for somebody who has signed in; by the party's card once, with the same session from then on. */
  async as(card: string, wish: PageWish = {}): Promise<Watched> {
    const key = `${card} ${wish.locale ?? 'en'}`;
    const context = shared.get(key) ?? contextOf(card, wish);
    shared.set(key, context);
    return watch(await context);
  },

  /** The same with a context of its own, for a check that loses its session or sets its clock. */
  async alone(card: string, wish: PageWish = {}): Promise<Watched> {
    return watch(await contextOf(card, wish));
  },

  /** A page for somebody who has not signed in. */
  async stranger(wish: PageWish = {}): Promise<Watched> {
    return watch(await newContext(browser, { ...wish, still: true, url: system.url }));
  },
};

async function contextOf(card: string, wish: PageWish): Promise<BrowserContext> {
  const known = sessions.get(card) ?? cookiesOf(card);
  sessions.set(card, known);
  const context = await newContext(browser, { ...wish, still: true, url: system.url });
  await context.addCookies(await known);
  return context;
}

async function cookiesOf(card: string): Promise<Cookies> {
  const { context } = await signIn(browser, system.url, card);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** The badge of the order's status. */
export const status = (page: Page, name: string): Locator =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${name}$`) });

export const diagram = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

export const attributesOf = async (locator: Locator, name: string): Promise<string[]> =>
  Promise.all((await locator.all()).map(async (one) => (await one.getAttribute(name)) ?? ''));

/** With plain spaces: French sets narrow and unbreakable ones. */
export const textOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replace(/\s+/g, ' ');

export async function waitForStatus(
  page: Page,
  orderId: string,
  wanted: string,
  side: 'buyer' | 'supplier' = 'buyer',
): Promise<void> {
  const path = side === 'buyer' ? '/v1/orders' : '/v1/supplier/orders';
  await eventually(`the order is ${wanted}`, async () => {
    const { body } = await callApi<{ status: string }>(page, side, 'GET', `${path}/${orderId}`);
    return body.status === wanted;
  });
}

/** An order that waits for the buyer's decision; its supplier has confirmed by itself. */
export async function quoted(page: Page, sample = 'gentofte'): Promise<PlacedOrder> {
  const order = await placeSample(page, sample);
  await waitForStatus(page, order.id, 'QUOTED');
  return order;
}
