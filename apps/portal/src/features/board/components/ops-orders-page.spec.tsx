import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
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
  const search = await screen.findByRole('searchbox', { name: 'Search orders' }, { timeout: 10_000 });
  fireEvent.change(search, { target: { value: ' PO-7 ' } });
  fireEvent.submit(search);
  const last = () => Object.fromEntries(asked.at(-1) ?? []);
  await vi.waitFor(() => expect(last()).toEqual({ state: 'all', q: 'PO-7', limit: '50' }));
  const field = screen.getByRole<HTMLInputElement>('searchbox', {
    name: 'Number, reference, company or item',
  });
  expect(field.value).toBe('PO-7');
  fireEvent.change(screen.getByRole('combobox', { name: 'Whose turn' }), { target: { value: 'supplier' } });
  await vi.waitFor(() => expect(last()).toMatchObject({ q: 'PO-7', turn: 'supplier' }));
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await vi.waitFor(() => expect(last()).toEqual({ state: 'all', limit: '50' }));
}, 20_000);

it('leads from a figure only to a list of what it counts', async () => {
  const stats = { open: 3, overdue: 0, blocked: 0, deadLetters: 0, completedToday: 5, completedPerHour: [] };
  openPortal('/ops', {
    ...answers,
    '/v1/ops/stats': () => Response.json({ ...stats, oldestWaiting: [], missing: [] }),
    '/v1/process/load': fails,
    '/v1/process/model': fails,
  });
  const today = await screen.findByText('Completed today', {}, { timeout: 10_000 });
  expect(today.closest('a')).toBeNull();
  const open = screen.getByText('Open orders').closest('a');
  expect(open?.getAttribute('href')).toBe('/ops/orders?state=open');
}, 20_000);
