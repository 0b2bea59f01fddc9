import { callApi } from '../support/orders.js';
import { attributesOf, diagram, portal, quoted } from '../support/portal.js';
import { itInBothLanguages } from '../support/words.js';

type Passed = Record<'client' | 'supplier', { passed: string[] }>;

describe('the diagram', () => {
  itInBothLanguages(
    'is walked by keyboard, and its list tells the same as the API',
    async (words, locale) => {
      const { page } = await portal.as('Gentofte Kommune', { locale });
      const order = await quoted(page);
      await page.goto(`/buyer/orders/${order.id}`);
      const group = diagram(page, words.process);
      await group.getByRole('button', { name: words.reviewHere, exact: true }).waitFor();
      await page.getByRole('button', { name: words.list }).focus();
      // The library's mark, then the current step: the drawing itself takes no focus.
      for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('document.activeElement.dataset.element')).toBe('review_quotation');
      await group.getByRole('button', { name: new RegExp(`^${words.start},`) }).focus();
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
      expect(await page.evaluate<string>('document.activeElement.dataset.element')).toBe('review_quotation');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: words.review }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.list }).click();
      const steps = page.getByRole('list', { name: words.list }).getByRole('listitem');
      await steps.first().waitFor();
      const listed = await attributesOf(steps, 'data-element');
      const path = `/v1/orders/${order.id}/process`;
      const { body } = await callApi<Passed>(page, 'buyer', 'GET', path);
      const elements = [...body.client.passed, ...body.supplier.passed].filter((id) => !id.includes('__'));
      expect(listed.sort()).toEqual(elements.sort());
    },
  );

  itInBothLanguages('is moved by a pointer that holds it, also by an element', async (words, locale) => {
    const { page } = await portal.as('Gentofte Kommune', { locale });
    const order = await quoted(page);
    await page.goto(`/buyer/orders/${order.id}`);
    const element = diagram(page, words.process).getByRole('button', { name: words.reviewHere, exact: true });
    await element.waitFor();
    const place = async () => (await element.boundingBox()) ?? { x: NaN, y: NaN };
    const before = await place();
    const grip = { x: before.x + 10, y: before.y + 10 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x - 60, grip.y - 40, { steps: 4 });
    await page.mouse.up();
    const after = await place();
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([-60, -40]);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await element.click();
    await page.getByRole('dialog', { name: words.review }).waitFor();
  });

  it.each([375, 768])('shows both pools where the order is, %i px wide', async (width) => {
    const { page } = await portal.as('Gentofte Kommune');
    await page.setViewportSize({ width, height: 900 });
    const order = await quoted(page);
    await page.goto(`/buyer/orders/${order.id}`);
    const window = diagram(page, 'Process');
    const current = window.getByRole('button', { name: /^Review quotation, waiting here/ });
    await current.waitFor();
    const boxOf = async (locator: typeof window) => {
      const {
        x,
        y,
        width: across,
        height,
      } = (await locator.boundingBox()) ?? { x: NaN, y: NaN, width: 0, height: 0 };
      return { left: x, top: y, right: x + across, bottom: y + height };
    };
    const frame = await boxOf(window);
    const step = await boxOf(current);
    expect(step.left > frame.left && step.right < frame.right).toBe(true);
    const elements = await Promise.all((await window.getByRole('button').all()).map(boxOf));
    expect(elements.every(({ top, bottom }) => top > frame.top && bottom < frame.bottom)).toBe(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const larger = await boxOf(current);
    expect(larger.right - larger.left).toBeGreaterThan((step.right - step.left) * 1.5);
    expect(larger.top > frame.top && larger.bottom < frame.bottom).toBe(true);
  });
});
