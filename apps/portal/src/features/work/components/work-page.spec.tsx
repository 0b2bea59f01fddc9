import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/app/query-client';
import { openPortal, signedIn } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

const party = { id: 'p', name: 'A party' };
const order = (id: string) => ({
  id,
  number: `PO-${id}`,
  status: 'PLACED',
  turn: 'supplier',
  waitingAt: 'validate_order',
  buyer: party,
  supplier: party,
  blocked: null,
  dueAt: null,
  overdue: false,
  updatedAt: '2026-01-01T00:00:00Z',
  version: 1,
});

it('says that a group has more than it shows, and leads to all of that group', async () => {
  openPortal('/supplier', {
    '/auth/session': signedIn('supplier', party),
    '/v1/supplier/orders': ({ url }) => {
      const isGroup = new URL(url).searchParams.get('waitingAt') === 'validate_order';
      const items = isGroup ? Array.from({ length: 100 }, (_, index) => order(String(index))) : [];
      return Response.json({ items, nextCursor: isGroup ? 'next' : null });
    },
  });
  await screen.findByText('To validate · 100+');
  const more = screen.getByRole('link', { name: 'Show all: To validate' });
  expect(more.getAttribute('href')).toBe('/supplier/orders?waitingAt=validate_order');
});

it('offers nothing on an order that has left the list under the pointer, and says that it has', async () => {
  let items = [order('1'), order('2')];
  openPortal('/supplier', {
    '/auth/session': signedIn('supplier', party),
    '/v1/supplier/orders': ({ url }) => {
      const isGroup = new URL(url).searchParams.get('waitingAt') === 'validate_order';
      return Response.json({ items: isGroup ? items : [], nextCursor: null });
    },
  });
  await screen.findByRole('button', { name: 'Confirm order PO-1' });
  const list = screen.getByRole('table').parentElement?.parentElement as HTMLElement;
  fireEvent.pointerEnter(list);
  items = [order('2')];
  await queryClient.refetchQueries({ queryKey: ['supplier', 'orders'] });
  await screen.findByText('No longer in this list');
  expect(screen.queryByRole('button', { name: 'Confirm order PO-1' })).toBeNull();
  screen.getByRole('button', { name: 'Confirm order PO-2' });
  fireEvent.pointerLeave(list);
  await waitFor(() => expect(screen.queryByText('PO-1')).toBeNull());
});

it('asks for what is due first in each group, and keeps the order of the answer', async () => {
  const sorts = new Set<string | null>();
  openPortal('/buyer', {
    '/auth/session': signedIn('buyer', party),
    '/v1/orders': ({ url }) => {
      const { searchParams } = new URL(url);
      // Not the counts of the menu.
      if (!searchParams.has('counts')) sorts.add(searchParams.get('sort'));
      const isMine = searchParams.get('turn') === 'buyer';
      return Response.json({ items: isMine ? [order('7'), order('2'), order('5')] : [], nextCursor: null });
    },
  });
  await screen.findByText('PO-7');
  expect([...sorts]).toEqual(['work']);
  const numbers = screen.getAllByRole('link', { name: /^PO-/ }).map(({ textContent }) => textContent);
  expect(numbers).toEqual(['PO-7', 'PO-2', 'PO-5']);
});

const live = () =>
  new Response(
    new ReadableStream({
      start: (stream) =>
        stream.enqueue(
          new TextEncoder().encode('event: position\nid: supplier:1\ndata: {"complete":true}\n\n'),
        ),
    }),
  );

it('keeps the focus in the row of an order that was confirmed by a key', async () => {
  openPortal('/supplier', {
    '/auth/session': signedIn('supplier', party),
    '/v1/supplier/orders': ({ url }) => {
      const isGroup = new URL(url).searchParams.get('waitingAt') === 'validate_order';
      return Response.json({ items: isGroup ? [order('1')] : [], nextCursor: null });
    },
    '/v1/supplier/orders/1/confirm': () => Response.json({ ...order('1'), status: 'CONFIRMED' }),
    '/v1/events': live,
  });
  const confirm = await screen.findByRole('button', { name: 'Confirm order PO-1' });
  await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false));
  confirm.focus();
  fireEvent.click(confirm);
  const row = screen.getByRole('link', { name: 'PO-1' });
  await waitFor(() => expect(document.activeElement).toBe(row));
});
