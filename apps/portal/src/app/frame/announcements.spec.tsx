import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, QueryObserver, type QueryKey } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Role } from '@/api/role';
import { LiveContext } from '@/live/live-context';
import { openPortal, signedIn } from '@/testing/open-portal';
import { Announcements } from './announcements';

const { nameOf } = vi.hoisted(() => ({ nameOf: (status: string) => status }));
vi.mock('@/i18n/use-status-name', () => ({ useStatusName: () => nameOf }));
afterEach(() => vi.unstubAllGlobals());

const party = { id: 'p', name: 'A party' };
const listed = (status: string) => ({ pages: [{ items: [{ id: 'o-1', number: 'PO-1', status }] }] });

/** What is said once the order has changed and been read again. @param watched whether the list is on screen */
function saidOf(role: Role, queryKey: QueryKey, watched: boolean): string | null {
  const client = new QueryClient();
  client.setQueryData(queryKey, listed('QUOTED'));
  const stop = watched
    ? new QueryObserver(client, { queryKey, staleTime: Infinity }).subscribe(() => {})
    : () => {};
  const page = (changed: ReadonlySet<string>) => (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <LiveContext value={{ state: 'live', staleSince: null, changed, retryNow: () => {} }}>
          <Announcements role={role} />
        </LiveContext>
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(page(new Set(['o-1'])));
  rerender(page(new Set()));
  stop();
  return screen.getByRole('status').textContent;
}

it.each([
  ['buyer', ['buyer', 'orders', 'all']],
  ['operator', ['operator', 'ops', 'orders']],
] as const)('tells the %s that an order of the list on screen has changed', (role, key) => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  expect(saidOf(role, key, true)).toBe('live.changed');
});

it('says nothing by a list that is no longer on screen: what it holds is old', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  expect(saidOf('buyer', ['buyer', 'orders', 'all'], false)).toBe('');
});

it('says that nothing matches a search', async () => {
  openPortal('/buyer/orders?q=x', {
    '/auth/session': signedIn('buyer', party),
    '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
  });
  await screen.findByRole('heading', { name: 'No orders match these filters.' });
  const said = screen.getAllByRole('status').map((region) => region.textContent);
  expect(said).toContain('No orders match these filters.');
});

it('speaks of each of two orders that change one shortly after the other', async () => {
  let tell = (_text: string) => {};
  const times = { updatedAt: '2026-01-01T00:00:00Z', dueAt: null };
  const item = (id: string, status: string) => ({
    id,
    number: `PO-${id}`,
    status,
    turn: 'buyer',
    buyer: party,
    supplier: party,
    blocked: null,
    ...times,
  });
  openPortal('/buyer/orders', {
    '/auth/session': signedIn('buyer', party),
    '/v1/orders': () =>
      Response.json({ items: [item('1', 'QUOTED'), item('2', 'CONFIRMED')], nextCursor: null }),
    '/v1/events': () =>
      new Response(
        new ReadableStream({
          start(stream) {
            tell = (text) => stream.enqueue(new TextEncoder().encode(text));
            tell('event: position\nid: client:1\ndata: {"complete":true}\n\n');
          },
        }),
      ),
  });
  await screen.findByText('PO-1');
  const heard: string[] = [];
  const look = new MutationObserver((changes) =>
    changes.forEach(({ target }) => {
      const text = target.textContent ?? '';
      if (text.startsWith('Order PO')) heard.push(text);
    }),
  );
  look.observe(document.body, { childList: true, subtree: true, characterData: true });
  act(() => tell('event: order\nid: client:2\ndata: {"orderId":"1","version":3}\n\n'));
  await new Promise((resolve) => setTimeout(resolve, 800));
  act(() => tell('event: order\nid: client:3\ndata: {"orderId":"2","version":3}\n\n'));
  await waitFor(() => expect(heard).toEqual(['Order PO-1 is now: QUOTED', 'Order PO-2 is now: CONFIRMED']));
});
