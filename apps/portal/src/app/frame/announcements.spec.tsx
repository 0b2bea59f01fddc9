import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal, signedIn } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

const party = { id: 'p', name: 'A party' };
const side = {
  order: {
    id: 'o-1',
    number: 'PO-1',
    status: 'QUOTED',
    turn: 'buyer',
    waitingAt: 'review_quotation',
    buyer: party,
    supplier: party,
    blocked: null,
  },
  modelVersion: 'order-to-quotation.v1',
  sentSequence: 1,
  receivedSequence: 2,
  history: [],
  parked: [],
};

it('tells an operator, too, which order has changed and what it is now', async () => {
  let tell = (_text: string) => {};
  openPortal('/ops/orders/o-1', {
    '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
    '/v1/ops/orders/o-1': () => Response.json({ client: side, supplier: side, missing: [] }),
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
  await screen.findByRole('heading', { level: 1, name: 'PO-1' });
  act(() => tell('event: order\nid: client:2\ndata: {"orderId":"o-1","version":3}\n\n'));
  await screen.findByText('Order PO-1 is now: Quoted');
});

it('speaks of each of two orders that change one shortly after the other', async () => {
  let tell = (_text: string) => {};
  const times = { updatedAt: '2026-01-01T00:00:00Z', dueAt: null };
  const item = (id: string, status: string) => ({
    ...side.order,
    id,
    number: `PO-${id}`,
    status,
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
  await waitFor(() => expect(heard).toEqual(['Order PO-1 is now: Quoted', 'Order PO-2 is now: Confirmed']));
});
