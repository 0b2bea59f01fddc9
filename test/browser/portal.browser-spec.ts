import type { Browser, Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { launchBrowser, signIn } from './support/browser.js';
import { callApi, placeSample } from './support/orders.js';
import { startBrowserSystem, type BrowserSystem } from './support/system.js';

let system: BrowserSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startBrowserSystem(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const as = (card: string, wish = {}) => signIn(browser, system.url, card, wish);
const open = (page: Page, path: string) => page.goto(system.url + path);
const status = (page: Page, name: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${name}$`) });
const diagram = (page: Page, name = 'Process') => page.getByRole('group', { name, exact: true });

const attributesOf = async (locator: Locator, name: string): Promise<string[]> =>
  Promise.all((await locator.all()).map(async (one) => (await one.getAttribute(name)) ?? ''));

/** An order that waits for the buyer's decision; its supplier has confirmed by itself. */
async function quoted(page: Page, sample = 'gentofte') {
  const order = await placeSample(page, sample);
  await eventually('the quotation is there', async () => {
    const { body } = await callApi<{ status: string }>(page, 'buyer', 'GET', `/v1/orders/${order.id}`);
    return body.status === 'QUOTED' || undefined;
  });
  return order;
}

it('signs in by a card and shows no token to scripts', async () => {
  const { page } = await as('City Hospital');
  await page.getByRole('heading', { name: 'My work' }).waitFor();
  const seen = await page.evaluate<string>(
    'document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })',
  );
  expect(seen).not.toMatch(/eyJ|pm_buyer/);
});

it('places an order once, even with a double click', async () => {
  const { page } = await as('City Hospital');
  await page.getByRole('link', { name: 'New order' }).first().click();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'The Supplier AB' }).click();
  await page.getByRole('combobox', { name: 'Item of line 1' }).fill('GLOVE');
  await page.getByRole('option', { name: /GLOVE-S/ }).click();
  await page.getByRole('textbox', { name: 'Your reference' }).fill('double-click');
  await page.getByRole('button', { name: 'Place order' }).dblclick();
  await status(page, 'Placed').waitFor();
  const { body } = await callApi<{ items: object[] }>(page, 'buyer', 'GET', '/v1/orders?q=double-click');
  expect(body.items).toHaveLength(1);
});

it('shows the other side’s decision within a second, without reloading', async () => {
  const buyer = await as('City Hospital');
  const supplier = await as('The Supplier AB');
  const order = await placeSample(buyer.page, 'uc6');
  await open(buyer.page, `/buyer/orders/${order.id}`);
  await status(buyer.page, 'Placed').waitFor();
  await buyer.page.getByText('Live', { exact: true }).waitFor();
  await open(supplier.page, `/supplier/orders/${order.id}`);
  await supplier.page.getByRole('button', { name: 'Confirm order' }).click();
  await status(supplier.page, 'Quoted').waitFor();
  await status(buyer.page, 'Quoted').waitFor({ timeout: 1_000 });
  // Exactly one side must act.
  await buyer.page.getByRole('region', { name: 'Your turn' }).waitFor();
  expect(await supplier.page.getByRole('region', { name: 'Your turn' }).count()).toBe(0);
});

it('walks the diagram by keyboard and tells the same as the API', async () => {
  const { page } = await as('Gentofte Kommune');
  const order = await quoted(page);
  await open(page, `/buyer/orders/${order.id}`);
  const here = diagram(page).getByRole('button', { name: /^Review quotation, waiting here, your turn$/ });
  await here.waitFor();
  await diagram(page)
    .getByRole('button', { name: /^Order placed/ })
    .focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  expect(await page.evaluate<string>('document.activeElement.dataset.element')).toBe('review_quotation');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Review quotation' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'List of steps' }).click();
  const steps = page.getByRole('list', { name: 'List of steps' }).getByRole('listitem');
  await steps.first().waitFor();
  const listed = await attributesOf(steps, 'data-element');
  const { body } = await callApi<Record<'client' | 'supplier', { passed: string[] }>>(
    page,
    'buyer',
    'GET',
    `/v1/orders/${order.id}/process`,
  );
  const elements = [...body.client.passed, ...body.supplier.passed].filter((id) => !id.includes('__'));
  expect(listed.sort()).toEqual(elements.sort());
});

it('accepts a quotation, completed on both sides', async () => {
  const buyer = await as('Gentofte Kommune');
  const supplier = await as('Delcomputer A/S');
  const order = await quoted(buyer.page);
  await open(supplier.page, `/supplier/orders/${order.id}`);
  await open(buyer.page, `/buyer/orders/${order.id}`);
  await buyer.page.getByRole('button', { name: 'Accept quotation' }).click();
  const dialog = buyer.page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('DKK\u00a0247,187.50');
  await dialog.getByRole('button', { name: 'Accept quotation' }).click();
  await status(buyer.page, 'Completed').waitFor();
  await status(supplier.page, 'Completed').waitFor();
});

it('keeps the reason when the order changed meanwhile', async () => {
  const { page } = await as('Gentofte Kommune');
  const order = await quoted(page);
  await open(page, `/buyer/orders/${order.id}`);
  await page.getByRole('button', { name: 'Decline…' }).click();
  await page.getByRole('combobox', { name: 'Reason' }).selectOption('Other');
  await page.getByRole('textbox', { name: 'In words' }).fill('too dear');
  await page.route(
    '**/decline',
    (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"1"' } }),
    { times: 1 },
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Decline quotation' }).click();
  await dialog.getByText(/changed while you were reading/).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'In words' }).inputValue()).toBe('too dear');
  await dialog.getByRole('button', { name: 'Decline quotation' }).click();
  await status(page, 'Declined').waitFor();
});

it('reconnects after the gateway was away and shows what it missed', async () => {
  const { page } = await as('Gentofte Kommune');
  const order = await quoted(page);
  await open(page, `/buyer/orders/${order.id}`);
  const accept = page.getByRole('button', { name: 'Accept quotation' });
  await accept.waitFor();
  await system.gateway.stop();
  await page.getByText(/^Reconnecting… You see data from/).waitFor();
  expect(await accept.isDisabled()).toBe(true);
  await system.gateway.start();
  // One refusal more must not end it.
  await page.route('**/v1/events', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 40_000 });
  expect(await accept.isEnabled()).toBe(true);
}, 90_000);

it('refuses a price list with a bad row by its line, and saves the mended one', async () => {
  const { page } = await as('Moderna Produkter AB');
  await open(page, '/supplier/prices');
  await page.getByRole('heading', { name: 'Price list' }).waitFor();
  const csv = (price: string) =>
    `sku,name,unitCode,unitPrice,vatRatePercent\r\nA-1,Good,EA,10.00,25\r\nA-2,Other,EA,${price},25\r\n`;
  const choose = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import CSV…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await choose('bad.csv', csv('abc'));
  expect(await page.getByRole('alert').textContent()).toMatch(/line 3/);
  const save = page.getByRole('button', { name: /^Save as version/ });
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Discard' }).click();
  await choose('good.csv', csv('12.50'));
  await save.click();
  await page.getByText('A-2').waitFor();
});

it('counts each open order once on the board', async () => {
  const { page } = await as('Operations desk');
  const stats = await callApi<{ open: number }>(page, 'operator', 'GET', '/v1/ops/stats');
  await page.getByRole('link', { name: `Open orders ${stats.body.open}` }).waitFor();
  const group = diagram(page);
  await group
    .getByRole('button', { name: /must act/ })
    .first()
    .waitFor();
  const names = await attributesOf(group.getByRole('button', { name: /must act/ }), 'aria-label');
  const sum = names.reduce((total, name) => total + Number(/(\d+) orders? must/.exec(name)?.[1]), 0);
  expect(sum).toBe(stats.body.open);
});

it('speaks French: no English words, plurals and amounts', async () => {
  const { page } = await as('Gentofte Kommune', { locale: 'fr' });
  const order = await quoted(page);
  await open(page, '/buyer');
  await page
    .getByText(/^\d+ commandes? vous attend(ent)?$/)
    .first()
    .waitFor();
  await open(page, `/buyer/orders/${order.id}`);
  await page.getByText('Total TTC').waitFor();
  const text = (await page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain('197 750,00 DKK');
  expect(text).not.toMatch(/\b(Your|Order|Supplier|Accept|Quotation|Done|Waiting|History|Live|valid)\b/);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

it('hides another party’s order', async () => {
  const gentofte = await as('Gentofte Kommune');
  const order = await placeSample(gentofte.page, 'gentofte');
  const { page } = await as('City Hospital');
  await open(page, `/buyer/orders/${order.id}`);
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
});
