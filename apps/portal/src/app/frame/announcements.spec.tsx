import { act, screen } from '@testing-library/react';
import { afterEach, it, vi } from 'vitest';
import { openPortal } from '@/testing/open-portal';

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
  await screen.findByRole('heading', { level: 1, name: 'PO-1' }, { timeout: 10_000 });
  act(() => tell('event: order\nid: client:2\ndata: {"orderId":"o-1","version":3}\n\n'));
  await screen.findByText('Order PO-1 is now: Quoted', {}, { timeout: 5_000 });
}, 20_000);
