import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Watched } from '../support/browser.js';
import { callApi, placeSample } from '../support/orders.js';
import { portal, quoted, textOf, waitForStatus } from '../support/portal.js';
import { ENGLISH, wordsOf } from '../support/words.js';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES: Record<string, string[]> = {
  'Gentofte Kommune': [
    '/buyer',
    '/buyer/orders',
    '/buyer/orders/new',
    '/buyer/orders/ORDER',
    '/buyer/suppliers',
    '/buyer/suppliers/SUPPLIER',
    '/buyer/webhooks',
    '/buyer/webhooks/WEBHOOK',
  ],
  'Delcomputer A/S': [
    '/supplier',
    '/supplier/orders',
    '/supplier/orders/ORDER',
    '/supplier/prices',
    '/supplier/policy',
    '/supplier/webhooks',
  ],
  'The Supplier AB': ['/supplier/orders/WAITING'],
  'Operations desk': [
    '/ops',
    '/ops/orders',
    '/ops/orders/ORDER',
    '/ops/dead-letters',
    '/ops/dead-letters?show=discarded',
  ],
};
/** What axe looks at in each theme: WCAG A and AA up to 2.2; in the second one only what colours can spoil. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
type Scheme = keyof typeof RULES;
/** One language by day and the other one by night, so that each is seen at every width. */
const LANGUAGES = {
  light: { code: 'en', button: 'EN: English' },
  dark: { code: 'fr', button: 'FR\u00a0: français' },
};
const SCHEMES: Scheme[] = ['light', 'dark'];
const DESK = 1440;
const PHONE = 375;

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What is wrong with the page as it stands: by axe, and scrolling sideways. */
async function faultsOf({ page, errors, foreign }: Watched, scheme: Scheme): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(
      // Screen readers do not see the drawing, and axe does not take its letters for text: tokens.spec.ts measures
      // their contrast.
      { exclude: ['.djs-container > svg'] },
      { runOnly: ${JSON.stringify(RULES[scheme])}, resultTypes: ['violations'] },
    )`,
  );
  const english = scheme === 'dark' ? ENGLISH.exec(await textOf(page.locator('body'))) : null;
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ...(english ? [`English in French: ${english[0]}`] : []),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...errors.splice(0),
    ...foreign.splice(0),
  ];
}

/** In both themes and languages, on a desk and on a phone; a page is loaded once and follows. */
async function faultsEverywhere(watched: Watched): Promise<Record<string, string[]>> {
  const { page } = watched;
  const found: Record<string, string[]> = {};
  for (const colorScheme of SCHEMES) {
    const { code, button } = LANGUAGES[colorScheme];
    // On a phone the switch is in a menu.
    await page.setViewportSize({ width: DESK, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: button }).click();
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}][lang=${code}]`).waitFor();
    for (const width of [DESK, PHONE]) {
      await page.setViewportSize({ width, height: 900 });
      const faults = await faultsOf(watched, colorScheme);
      if (faults.length > 0) found[`${colorScheme}, ${code}, ${width} px`] = faults;
    }
  }
  return found;
}

/** One of each thing that has a page of its own. */
async function someThings(): Promise<Record<string, string>> {
  const { page } = await portal.as('Gentofte Kommune');
  const order = await quoted(page);
  const { page: hospital } = await portal.as('City Hospital');
  const waiting = await placeSample(hospital, 'uc1');
  const { page: supplier } = await portal.as('The Supplier AB');
  await waitForStatus(supplier, waiting.id, 'PLACED', 'supplier');
  const hook = { url: 'http://127.0.0.1:1/' };
  const { body: webhook } = await callApi<{ id: string }>(page, 'buyer', 'POST', '/v1/webhooks', hook);
  await callApi(page, 'buyer', 'POST', `/v1/webhooks/${webhook.id}/ping`);
  return { ORDER: order.id, WAITING: waiting.id, SUPPLIER: order.supplier.id, WEBHOOK: webhook.id };
}

/** As by a link where that can be: what is loaded stays, axe with it. */
async function visit(page: Page, address: string): Promise<void> {
  const { origin, pathname } = new URL(page.url(), portal.system.url);
  const isNearby = origin === portal.system.url && pathname !== address.split('?')[0];
  if (isNearby) {
    await page.evaluate(
      `document.querySelector('h1').dataset.left = ''; history.pushState(null, '', ${JSON.stringify(address)})`,
    );
  } else {
    await page.goto(address);
    // By evaluate: the content policy allows no script element of ours.
    await page.evaluate(axe);
  }
  await page.locator('h1:not([data-left])').waitFor();
}

async function faultsOfPages(card: string, paths: string[], ids: Record<string, string>): Promise<object> {
  const watched = await portal.alone(card);
  const { page } = watched;
  const found: Record<string, object> = {};
  for (const path of paths) {
    await visit(
      page,
      path.replace(/[A-Z]+/, (name) => ids[name]),
    );
    if (path.includes('ORDER') || path === '/ops')
      await page.locator('[data-element=review_quotation]').last().waitFor();
    if (path.includes('WAITING')) await page.getByText(wordsOf('en').gross).waitFor();
    const faults = await faultsEverywhere(watched);
    if (Object.keys(faults).length > 0) found[path] = faults;
  }
  return found;
}

describe('clean by axe, in width, console, content policy and hosts', () => {
  it('is the sign-in', async () => {
    const watched = await portal.stranger();
    await visit(watched.page, '/');
    await watched.page.getByRole('link', { name: 'City Hospital' }).waitFor();
    expect(await faultsEverywhere(watched)).toEqual({});
  });

  it('is every page of every role', async () => {
    const ids = await someThings();
    // In parallel: axe takes most of the time, and each party's page has a process of its own.
    const found = await Promise.all(
      Object.entries(PAGES).map(([card, paths]) => faultsOfPages(card, paths, ids)),
    );
    expect(Object.assign({}, ...found)).toEqual({});
  }, 300_000);
});
