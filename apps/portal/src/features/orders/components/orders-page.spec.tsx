import { fireEvent, screen } from '@testing-library/react';
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

it('shows every filter in force, and clears them together', async () => {
  const asked: string[] = [];
  openPortal(
    '/buyer/orders?waitingAt=review_quotation&supplierId=s-1&status=%5B%22PLACED%22%2C%22QUOTED%22%5D',
    {
      '/auth/session': signedIn('buyer', party),
      '/v1/orders': ({ url }) => {
        const { searchParams } = new URL(url);
        // Not the counts of the menu.
        if (searchParams.get('limit') === '50') asked.push(searchParams.toString());
        return Response.json({ items: [], nextCursor: null });
      },
      '/v1/suppliers': () =>
        Response.json({ items: [{ id: 's-1', name: 'The Supplier AB', currency: 'EUR' }], nextCursor: null }),
    },
  );
  await screen.findByText('Waiting at: Review quotation', {}, { timeout: 10_000 });
  await screen.findByText('Supplier: The Supplier AB');
  const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Status' });
  const shown = () => status.selectedOptions[0]?.textContent;
  expect(shown()).toBe('Placed, Quoted');
  fireEvent.change(status, {
    target: { value: [...status.options].find(({ text }) => text === 'Closed')?.value },
  });
  await vi.waitFor(() => expect(asked.at(-1)).toContain('CANCELLED'));
  expect(shown()).toBe('Closed');
  fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
  await vi.waitFor(() => expect(asked.at(-1)).toBe('limit=50'));
  expect(shown()).toBe('Status: any');
  expect(screen.queryByText(/^Waiting at/)).toBeNull();
}, 20_000);

it('says the hour, too, of what is due within a day', async () => {
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const order = {
    id: 'o-9',
    number: 'PO-9',
    status: 'PLACED',
    buyer: party,
    supplier: party,
    blocked: null,
    updatedAt: '2026-01-01T00:00:00Z',
    dueAt,
    overdue: false,
  };
  openPortal('/buyer/orders', {
    '/auth/session': signedIn('buyer', party),
    '/v1/orders': () => Response.json({ items: [order], nextCursor: null }),
  });
  const row = (await screen.findByText('PO-9', {}, { timeout: 10_000 })).closest('tr');
  expect(row?.querySelector(`time[datetime="${dueAt}"]`)?.textContent).toMatch(/, \d\d:\d\d$/);
}, 20_000);
