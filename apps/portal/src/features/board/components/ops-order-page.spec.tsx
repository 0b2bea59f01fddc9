import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { OperatorOrder } from '@/api/types';
import { modelXml } from '@/testing/model';
import { fails, openPortal } from '@/testing/open-portal';

const side = {
  order: {
    id: 'o-1',
    number: 'PO-2026-000001',
    status: 'QUOTED',
    turn: 'buyer',
    waitingAt: 'review_quotation',
    buyer: { id: 'b-1', name: 'City Hospital' },
    supplier: { id: 's-1', name: 'The Supplier AB' },
    blocked: null,
  },
  modelVersion: 'order-to-quotation.v0',
  sentSequence: 1,
  receivedSequence: 2,
  history: [],
  parked: [],
} as unknown as NonNullable<OperatorOrder['supplier']>;

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['the buyers’ side is there', { client: side, supplier: side, missing: [] }],
  [
    'it is away',
    { client: null, supplier: side, missing: [{ side: 'client', code: 'service-unavailable' }] },
  ],
])(
  'draws the version of the model that the order runs on where %s',
  async (_name, both) => {
    const asked: string[] = [];
    openPortal('/ops/orders/o-1', {
      '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
      '/v1/ops/orders/o-1': () => Response.json(both),
      '/v1/process/model': (request) => {
        asked.push(new URL(request.url).search);
        return fails();
      },
    });
    await waitFor(() => expect(asked).toContain('?version=order-to-quotation.v0'));
    expect(new Set(asked).size).toBe(1);
  },
  20_000,
);

it('says of an operator’s order whose step each was, and of none that it is the reader’s turn', async () => {
  const confirmed = {
    cursor: '1',
    name: 'confirm',
    role: 'supplier',
    direction: null,
    visited: ['validate_order'],
    at: '2026-11-01T00:00:00Z',
  };
  openPortal('/ops/orders/o-1', {
    '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
    '/v1/ops/orders/o-1': () =>
      Response.json({
        client: { ...side, history: [{ ...confirmed, name: 'place', visited: ['review_quotation'] }] },
        supplier: {
          ...side,
          history: [confirmed],
          order: { ...side.order, waitingAt: 'await_decision' },
        },
        missing: [],
      }),
    '/v1/process/model': () => new Response(modelXml, { headers: { 'Content-Type': 'application/xml' } }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'List of steps' }));
  screen.getByRole('button', { name: 'Review quotation, waiting here' });
  fireEvent.click(screen.getByRole('button', { name: 'Validate order, done' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Who').nextSibling?.textContent).toBe('The Supplier AB');
});
