import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal, signedIn } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

const entryOf = (sku: string) => ({
  sku,
  name: sku,
  unitCode: 'EA',
  unitPrice: '4.50',
  baseQuantity: '100',
  vatRatePercent: '25',
});

it('shows all prices of a supplier, page by page, and for how many each is', async () => {
  openPortal('/buyer/suppliers/a', {
    '/auth/session': signedIn('buyer', { id: 'b-1', name: 'City Hospital' }),
    '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/suppliers': () =>
      Response.json({
        items: [{ id: 'a', name: 'Alpha', currency: 'DKK', amountDecimals: 2, visibility: 'public' }],
        nextCursor: null,
      }),
    '/v1/suppliers/a/price-list': ({ url }) => {
      const isNext = new URL(url).searchParams.get('cursor') === 'next';
      const entries = [entryOf(isNext ? 'LAST' : 'FIRST')];
      return Response.json({ currency: 'DKK', version: 1, entries, nextCursor: isNext ? null : 'next' });
    },
  });
  const first = await screen.findByText('FIRST', { selector: '[class*=mono]' });
  expect(first.closest('tr')?.textContent).toContain('piece4.50per 100');
  fireEvent.click(screen.getByRole('button', { name: 'Load more' }));
  await screen.findByText('LAST', { selector: '[class*=mono]' });
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
});
