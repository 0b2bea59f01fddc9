import { connectRequester } from '../support/requester.js';
import { callApi, placeSample } from './support/orders.js';
import { attributesOf, diagram, quoted, status, usePortal, waitForStatus } from './support/portal.js';

const portal = usePortal();
const { as, open } = portal;

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
  const { page } = await as('City Hospital');
  const supplier = await as('The Supplier AB');
  const order = await placeSample(page, 'uc6', { unpriced: true });
  // A tab that sees nothing of what happens: it goes on reading what it read first.
  const { body: first } = await callApi<object>(page, 'buyer', 'GET', `/v1/orders/${order.id}`);
  await page.route(`**/v1/orders/${order.id}`, (route) => route.fulfill({ json: first }));
  await open(page, `/buyer/orders/${order.id}`);
  await status(page, 'Placed').waitFor();
  await callApi(supplier.page, 'supplier', 'POST', `/v1/supplier/orders/${order.id}/confirm`, {});
  await waitForStatus(supplier.page, order.id, 'CONFIRMED', 'supplier');
  await waitForStatus(page, order.id, 'CONFIRMED');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Cancel order…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('Other');
  const words = dialog.getByRole('textbox', { name: 'In words' });
  await words.fill('too late');
  await page.unroute(`**/v1/orders/${order.id}`);
  await dialog.getByRole('button', { name: 'Cancel order' }).click();
  await dialog.getByText(/changed while you were reading.*Confirmed/i).waitFor();
  expect(await words.inputValue()).toBe('too late');
  await dialog.getByRole('button', { name: 'Cancel order' }).click();
  await status(page, 'Cancelled').waitFor();
});

it('reconnects after the gateway was away and shows what it missed', async () => {
  const { page } = await as('City Hospital');
  const order = await placeSample(page, 'uc6');
  await open(page, `/buyer/orders/${order.id}`);
  await status(page, 'Placed').waitFor();
  const more = page.getByRole('button', { name: 'More actions' });
  await portal.system.gateway.stop();
  await page.getByText(/^Reconnecting… You see data from/).waitFor();
  expect(await more.isDisabled()).toBe(true);
  await page.getByText('Reconnecting…', { exact: true }).waitFor();
  const requester = await connectRequester(portal.system.vhost);
  await requester.command({
    pattern: 'supplier.orders.confirm',
    party: order.supplier.id,
    role: 'supplier',
    orderId: order.id,
  });
  await requester.close();
  // One refusal more must not end it.
  await page.route('**/v1/events', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await portal.system.gateway.start();
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 40_000 });
  await status(page, 'Quoted').waitFor();
  expect(await page.getByRole('button', { name: 'Accept quotation' }).isEnabled()).toBe(true);
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
  await page.locator('.djs-element').first().waitFor();
  const text = (await page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain('197 750,00 DKK');
  // Letters of any alphabet end a word: "Accepté" is no "Accept".
  expect(text).not.toMatch(
    /(?<!\p{L})(Your|Order|Supplier|Accept|Quotation|Done|Waiting|History|Live|valid)(?!\p{L})/u,
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

it('hides another party’s order', async () => {
  const gentofte = await as('Gentofte Kommune');
  const order = await placeSample(gentofte.page, 'gentofte');
  const { page } = await as('City Hospital');
  await open(page, `/buyer/orders/${order.id}`);
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
});
