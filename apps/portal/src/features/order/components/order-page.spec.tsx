import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Order } from '@/api/types';
import { fails, openPortal, type Answers } from '@/testing/open-portal';

const order: Order = {
  id: 'o-1',
  number: 'PO-2026-000001',
  status: 'QUOTED',
  turn: 'buyer',
  allowed: ['accept', 'decline', 'cancel'],
  waitingAt: 'review_quotation',
  buyer: { id: 'b-1', name: 'City Hospital' },
  supplier: { id: 's-1', name: 'The Supplier AB' },
  reference: null,
  currency: 'EUR',
  netTotal: '100.00',
  taxTotal: '25.00',
  grossTotal: '125.00',
  lines: [{ lineNumber: 1, name: 'Gloves', quantity: '10', unitCode: 'EA' }],
  lineCount: 1,
  quotationRevision: 1,
  validUntil: '2099-01-01T00:00:00.000Z',
  dueAt: '2099-01-01T00:00:00.000Z',
  overdue: false,
  placedAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  modelVersion: 'order-to-quotation.v1',
  version: 3,
} as Order;
const session = { role: 'buyer', subject: 'u-1', party: order.buyer, expiresAt: '2099-01-01T00:00:00.000Z' };

afterEach(() => vi.unstubAllGlobals());

const answers = (): Answers => ({
  '/auth/session': () => Response.json(session),
  '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/orders/o-1': () => Response.json(order),
  '/v1/orders/o-1/quotation': fails,
  '/v1/orders/o-1/history': fails,
  '/v1/orders/o-1/process': fails,
});

it('lets nobody decide while the connection is lost, and says why', async () => {
  openPortal('/buyer/orders/o-1', { ...answers(), '/v1/events': () => new Response(null, { status: 503 }) });
  const accept = await screen.findByRole('button', { name: 'Accept quotation' }, { timeout: 10_000 });
  await vi.waitFor(() => expect(accept.hasAttribute('disabled')).toBe(true));
  expect(accept.title).toBe('Not available while the connection is lost');
}, 20_000);

it('says for each part that could not be read that it is missing, and tries again', async () => {
  const given = answers();
  openPortal('/buyer/orders/o-1', given);
  await screen.findByRole('heading', { level: 1, name: 'PO-2026-000001' }, { timeout: 10_000 });
  const partOf = (title: string) =>
    screen.getByRole('heading', { level: 2, name: title }).closest('section') as HTMLElement;
  for (const title of ['Process', 'Quotation', 'History'])
    await vi.waitFor(() => within(partOf(title)).getByRole('alert'));
  given['/v1/orders/o-1/history'] = () => Response.json({ items: [] });
  within(partOf('History')).getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(within(partOf('History')).queryByRole('alert')).toBeNull());
}, 20_000);
