import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { router } from '@/app/router';
import { fails, openPortal } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

let asked: URLSearchParams[];
const answers = {
  '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
  '/v1/ops/orders': ({ url }: Request) => {
    asked.push(new URL(url).searchParams);
    return Response.json({ items: [], nextCursor: null });
  },
};

it('seeks an order of any state by what an operator types above, and by whose turn it is', async () => {
  asked = [];
  openPortal('/ops/orders', answers);
  const search = await screen.findByRole('searchbox', { name: 'Search orders' });
  fireEvent.change(search, { target: { value: ' PO-7 ' } });
  fireEvent.submit(search);
  const last = () => Object.fromEntries(asked.at(-1) ?? []);
  await waitFor(() => expect(last()).toEqual({ state: 'all', q: 'PO-7', limit: '50' }));
  const field = screen.getByRole<HTMLInputElement>('searchbox', {
    name: 'Number, reference, company or item',
  });
  expect(field.value).toBe('PO-7');
  fireEvent.change(screen.getByRole('combobox', { name: 'Whose turn' }), { target: { value: 'supplier' } });
  await waitFor(() => expect(last()).toMatchObject({ q: 'PO-7', turn: 'supplier' }));
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(last()).toEqual({ state: 'all', limit: '50' }));
  // The search above is a step of its own; back leads to what was before it, not through each filter.
  expect(router.history.length).toBe(2);
});

it('narrows the orders to either company and to days, and takes each filter away again', async () => {
  asked = [];
  const hospital = { id: 'b-2', name: 'City Hospital' };
  const sauces = { id: 's-2', name: 'Sauces' };
  openPortal('/ops/orders?state=all', {
    ...answers,
    '/v1/buyers': () => Response.json({ items: [hospital], nextCursor: null }),
    '/v1/suppliers': () => Response.json({ items: [sauces], nextCursor: null }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'More filters' }));
  const last = () => Object.fromEntries(asked.at(-1) ?? []);
  await screen.findByRole('option', { name: 'City Hospital' });
  fireEvent.change(screen.getByLabelText('Buyer'), { target: { value: 'b-2' } });
  await screen.findByRole('option', { name: 'Sauces' });
  fireEvent.change(screen.getByLabelText('Supplier'), { target: { value: 's-2' } });
  await waitFor(() => expect(last()).toMatchObject({ buyerId: 'b-2', supplierId: 's-2' }));
  fireEvent.change(screen.getByLabelText('Placed from'), { target: { value: '2026-11-02' } });
  await waitFor(() =>
    expect(last()).toEqual({
      state: 'all',
      limit: '50',
      buyerId: 'b-2',
      supplierId: 's-2',
      placedAfter: new Date(2026, 10, 2).toISOString(),
    }),
  );
  for (const name of ['Buyer: City Hospital', 'Supplier: Sauces', 'Placed from November 2']) {
    const filter = screen.getByRole('button', { name: new RegExp(`^Remove filter: ${name}`) });
    fireEvent.click(filter);
    await waitFor(() => expect(filter.isConnected).toBe(false));
  }
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});

it('leads from a figure only to a list of what it counts', async () => {
  const stats = { open: 3, overdue: 0, blocked: 0, deadLetters: 0, completedToday: 5, completedPerHour: [] };
  openPortal('/ops', {
    ...answers,
    '/v1/ops/stats': () => Response.json({ ...stats, oldestWaiting: [], missing: [] }),
    '/v1/process/load': fails,
    '/v1/process/model': fails,
  });
  const today = await screen.findByText('Completed today');
  expect(today.closest('a')).toBeNull();
  const open = screen.getByText('Open orders').closest('a');
  expect(open?.getAttribute('href')).toBe('/ops/orders?state=open');
});
