import { expect, it } from 'vitest';
import { loadWording, withWords } from './load-wording';
import { textOf } from './text';

it('brings the words of a page with it, and from then on in either language', async () => {
  const messages = await loadWording('en');
  const t = textOf('en', messages);
  expect(t('nav.orders')).toBe('Orders');
  expect(t.has('dead.title')).toBe(false);

  expect(await withWords('operator', Promise.resolve('the page'))).toBe('the page');
  expect(t('dead.title')).toBe('Dead letters');
  expect(textOf('fr', await loadWording('fr'))('dead.title')).toBe('Messages en échec');
});
