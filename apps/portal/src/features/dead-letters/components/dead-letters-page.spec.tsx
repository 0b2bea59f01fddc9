import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal, type Answers } from '@/testing/open-portal';

const letter = (id: string, part: object = {}) => ({
  id: `00000000-0000-0000-0000-00000000000${id}`,
  queue: 'supplier-service.inbox',
  type: 'order.placed',
  orderId: `10000000-0000-0000-0000-00000000000${id}`,
  code: 'defect',
  reason: 'it failed',
  foreign: false,
  attempts: 1,
  lastSeenAt: '2026-01-01T00:00:00Z',
  discarded: null,
  ...part,
});

afterEach(() => vi.unstubAllGlobals());

const answers = (pages: object[][]): Answers => ({
  '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
  '/v1/ops/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/ops/dead-letters': ({ url }) => {
    const page = Number(new URL(url).searchParams.get('cursor') ?? 0);
    const next = page + 1;
    return Response.json({ items: pages[page], nextCursor: next < pages.length ? String(next) : null });
  },
});

it('names each row’s button by the message that it redrives', async () => {
  openPortal('/ops/dead-letters', answers([[letter('1'), letter('2')]]));
  await screen.findByRole('button', { name: 'Redrive: order.placed …00000001' });
  screen.getByRole('button', { name: 'Redrive: order.placed …00000002' });
});

const live = () =>
  new Response(
    new ReadableStream({
      start: (stream) =>
        stream.enqueue(
          new TextEncoder().encode('event: position\nid: client:1\ndata: {"complete":true}\n\n'),
        ),
    }),
  );

it('redrives what failed for a reason on every page of the list, and shows a newer reason by its code', async () => {
  const redriven: string[] = [];
  const given = answers([[letter('1', { code: 'newer' }), letter('2')], [letter('3', { code: 'newer' })]]);
  for (const id of ['1', '2', '3'])
    given[`/v1/ops/dead-letters/00000000-0000-0000-0000-00000000000${id}/redrive`] = () => {
      redriven.push(id);
      return Response.json({ verdict: 'applied' });
    };
  openPortal('/ops/dead-letters', { ...given, '/v1/events': live });
  await screen.findByText('newer');
  const several = screen.getByRole('button', { name: 'Redrive several…' });
  await waitFor(() => expect(several.hasAttribute('disabled')).toBe(false));
  fireEvent.click(several);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'newer · Redrive all with this reason' }));
  await waitFor(() => expect(redriven).toEqual(['1', '3']));
});

it('shows all orders that are blocked, page by page', async () => {
  const party = { id: 'p', name: 'A party' };
  const blocked = (id: string) => ({
    id,
    number: `PO-${id}`,
    side: 'client',
    buyer: party,
    supplier: party,
    blocked: { code: 'defect', at: '2026-01-01T00:00:00Z' },
  });
  openPortal('/ops/dead-letters', {
    ...answers([[]]),
    '/v1/ops/orders': ({ url }) => {
      const isSecond = new URL(url).searchParams.has('cursor');
      return Response.json({ items: [blocked(isSecond ? '2' : '1')], nextCursor: isSecond ? null : 'next' });
    },
  });
  await screen.findByText('PO-1');
  fireEvent.click(screen.getByRole('button', { name: 'Load more' }));
  await screen.findByText('PO-2');
});

it('says why a message failed in the reader’s words, and what the program said as a detail', async () => {
  const id = letter('1').id;
  const detail = { body: '{}', properties: {}, firstSeenAt: '2026-01-01T00:00:00Z' };
  openPortal(`/ops/dead-letters/${id}`, {
    ...answers([[]]),
    [`/v1/ops/dead-letters/${id}`]: () => Response.json(letter('1', detail)),
  });
  await screen.findByText('Processing failed');
  const said = screen.getByText('Technical detail').nextElementSibling;
  expect(said?.textContent).toBe('it failed');
  expect(said?.getAttribute('lang')).toBe('en');
});
