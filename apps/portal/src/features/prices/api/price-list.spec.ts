import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { priceListQuery } from './price-list';

afterEach(() => vi.unstubAllGlobals());

it('reads a list that changes between two pages again from the start', async () => {
  const page = (version: number, sku: string, nextCursor: string | null) =>
    Response.json({ currency: 'EUR', version, entries: [{ sku }], nextCursor });
  const pages = [page(1, 'A', '2'), page(2, 'B', null), page(2, 'A', '2'), page(2, 'B', null)];
  vi.stubGlobal('fetch', () => Promise.resolve(pages.shift()));
  const { version, entries } = await new QueryClient().fetchQuery(priceListQuery);
  expect([version, entries.map(({ sku }) => sku)]).toEqual([2, ['A', 'B']]);
});
