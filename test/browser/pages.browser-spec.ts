import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPage, type Watched } from './support/browser.js';
import { quoted, usePortal } from './support/portal.js';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const portal = usePortal();
let orderId: string;

beforeAll(async () => {
  const { page, context } = await portal.as('Gentofte Kommune');
  orderId = (await quoted(page)).id;
  await context.close();
});

const PAGES: Record<string, string[]> = {
  'Gentofte Kommune': [
    '/buyer',
    '/buyer/orders',
    '/buyer/orders/new',
    '/buyer/orders/ORDER',
    '/buyer/suppliers',
  ],
  'Delcomputer A/S': [
    '/supplier',
    '/supplier/orders',
    '/supplier/orders/ORDER',
    '/supplier/prices',
    '/supplier/policy',
  ],
  'Operations desk': ['/ops', '/ops/orders', '/ops/orders/ORDER', '/ops/dead-letters'],
};

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What is wrong with the page that is open: WCAG A and AA up to 2.2, and scrolling sideways. */
async function faultsOf({ page, errors, foreign }: Watched): Promise<string[]> {
  // By evaluate: the content policy allows no script element of ours.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResult>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  );
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...errors.splice(0),
    ...foreign.splice(0),
  ];
}

describe.each([
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 375 },
  { scheme: 'dark', width: 375 },
] as const)('$scheme at $width px', (wish) => {
  it('the sign-in is clean', async () => {
    const watched = await openPage(portal.browser, wish);
    await watched.page.goto(portal.system.url);
    await watched.page.getByRole('link', { name: 'City Hospital' }).waitFor();
    expect(await faultsOf(watched)).toEqual([]);
    await watched.context.close();
  });

  it.each(Object.entries(PAGES))(
    'the pages of %s are clean',
    async (card, paths) => {
      const watched = await portal.as(card, wish);
      const found: Record<string, string[]> = {};
      for (const path of paths) {
        await watched.page.goto(portal.system.url + path.replace('ORDER', orderId));
        await watched.page.getByRole('heading', { level: 1 }).waitFor();
        if (path.includes('ORDER') || path === '/ops')
          await watched.page.locator('[data-element=review_quotation]').last().waitFor();
        const faults = await faultsOf(watched);
        if (faults.length > 0) found[path] = faults;
      }
      expect(found).toEqual({});
      await watched.context.close();
    },
    60_000,
  );
});
