import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal, signedIn } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

const party = { id: 'p', name: 'A party' };

it('shows an order whose status is newer than this portal by the code of it', async () => {
  const order = {
    id: 'o-9',
    number: 'PO-9',
    status: 'SHIPPED',
    buyer: party,
    supplier: party,
    blocked: null,
    updatedAt: '2026-01-01T00:00:00Z',
    dueAt: null,
  };
  openPortal('/buyer/orders', {
    '/auth/session': signedIn('buyer', party),
    '/v1/orders': () => Response.json({ items: [order], nextCursor: null }),
  });
  const row = (await screen.findByText('PO-9', {}, { timeout: 10_000 })).closest('tr');
  expect(row?.textContent).toContain('SHIPPED');
}, 20_000);
