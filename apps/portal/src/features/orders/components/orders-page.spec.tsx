import { fireEvent, screen, waitFor } from '@testing-library/react';
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
  const row = (await screen.findByText('PO-9')).closest('tr');
  expect(row?.textContent).toContain('SHIPPED');
});

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
  await screen.findByText('Waiting at: Review quotation');
  await screen.findByRole('button', { name: 'Remove filter: Supplier: The Supplier AB' });
  const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Status' });
  const shown = () => status.selectedOptions[0]?.textContent;
  expect(shown()).toBe('Placed, Quoted');
  fireEvent.change(status, {
    target: { value: [...status.options].find(({ text }) => text === 'Closed')?.value },
  });
  await waitFor(() => expect(asked.at(-1)).toContain('CANCELLED'));
  expect(shown()).toBe('Closed');
  fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
  await waitFor(() => expect(asked.at(-1)).toBe('limit=50'));
  expect(shown()).toBe('Status: any');
  expect(screen.queryByText(/^Waiting at/)).toBeNull();
});

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
  const row = (await screen.findByText('PO-9')).closest('tr');
  expect(row?.querySelector(`time[datetime="${dueAt}"]`)?.textContent).toMatch(/, \d\d:\d\d$/);
});

const anOrder = (id: string, buyer: object) => ({
  id,
  number: `PO-${id}`,
  status: 'PLACED',
  buyer,
  supplier: party,
  blocked: null,
  updatedAt: '2026-01-01T00:00:00Z',
  dueAt: null,
});

it('offers a supplier each company that it has orders of, however long ago', async () => {
  openPortal('/supplier/orders', {
    '/auth/session': signedIn('supplier', party),
    '/v1/supplier/orders': () => Response.json({ items: [anOrder('1', party)], nextCursor: null }),
    '/v1/buyers': ({ url }) =>
      Response.json(
        new URL(url).searchParams.has('cursor')
          ? { items: [{ id: 'b-2', name: 'A former buyer' }], nextCursor: null }
          : { items: [{ id: 'b-3', name: 'Old Town' }, party], nextCursor: 'more' },
      ),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'More filters' }));
  await screen.findByRole('option', { name: 'A former buyer' });
  const company = screen.getByLabelText<HTMLSelectElement>('Buyer');
  const names = [...company.options].map(({ text }) => text);
  expect(names).toEqual(['Any company', 'A former buyer', 'A party', 'Old Town']);
});

it('narrows a supplier’s list to a company and to days, and takes each filter away again', async () => {
  const asked: URLSearchParams[] = [];
  const hospital = { id: 'b-2', name: 'City Hospital' };
  openPortal('/supplier/orders', {
    '/auth/session': signedIn('supplier', party),
    '/v1/supplier/orders': ({ url }) => {
      const { searchParams } = new URL(url);
      if (searchParams.get('limit') === '50') asked.push(searchParams);
      return Response.json({ items: [anOrder('1', party), anOrder('2', hospital)], nextCursor: null });
    },
    '/v1/buyers': () => Response.json({ items: [party, hospital], nextCursor: null }),
  });
  const more = await screen.findByRole('button', { name: 'More filters' });
  fireEvent.click(more);
  await screen.findByText('PO-2');
  const company = screen.getByLabelText<HTMLSelectElement>('Buyer');
  expect([...company.options].map(({ text }) => text)).toEqual(['Any company', 'A party', 'City Hospital']);
  fireEvent.change(company, { target: { value: 'b-2' } });
  await waitFor(() => expect(asked.at(-1)?.get('buyerId')).toBe('b-2'));
  fireEvent.change(screen.getByLabelText('Placed from'), { target: { value: '2026-11-02' } });
  await waitFor(() => expect(asked.at(-1)?.has('placedAfter')).toBe(true));
  fireEvent.change(screen.getByLabelText('Placed up to'), { target: { value: '2026-11-02' } });
  await waitFor(() => expect(asked.at(-1)?.has('placedBefore')).toBe(true));
  // Of the reader's own calendar, the last one included.
  expect(asked.at(-1)?.get('placedAfter')).toBe(new Date(2026, 10, 2).toISOString());
  expect(asked.at(-1)?.get('placedBefore')).toBe(new Date(2026, 10, 3).toISOString());
  for (const name of ['Buyer: City Hospital', 'Placed from November 2', 'Placed up to November 2']) {
    const filter = screen.getByRole('button', { name: new RegExp(`^Remove filter: ${name}`) });
    fireEvent.click(filter);
    await waitFor(() => expect(filter.isConnected).toBe(false));
  }
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});
