import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Order } from '@/api/types';
import { queryClient } from '@/app/query-client';
import { modelXml } from '@/testing/model';
import { asksBeforeClosing, fails, openPortal, type Answers } from '@/testing/open-portal';

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
  const accept = await screen.findByRole('button', { name: 'Accept quotation' });
  await waitFor(() => expect(accept.hasAttribute('disabled')).toBe(true));
  expect(accept.title).toBe('Not available while the connection is lost');
});

it('says for each part that could not be read that it is missing, and tries again', async () => {
  const given = answers();
  openPortal('/buyer/orders/o-1', given);
  await screen.findByRole('heading', { level: 1, name: 'PO-2026-000001' });
  const partOf = (title: string) =>
    screen.getByRole('heading', { level: 2, name: title }).closest('section') as HTMLElement;
  for (const title of ['Process', 'Quotation', 'History'])
    await waitFor(() => within(partOf(title)).getByRole('alert'));
  given['/v1/orders/o-1/history'] = () => Response.json({ items: [] });
  within(partOf('History')).getByRole('button', { name: 'Try again' }).click();
  await waitFor(() => expect(within(partOf('History')).queryByRole('alert')).toBeNull());
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

it('keeps the dialog of a decision that is under way, so that its answer has somebody to tell', async () => {
  openPortal('/buyer/orders/o-1', { ...answers(), '/v1/events': live });
  fireEvent.click(await screen.findByRole('button', { name: 'Accept quotation' }));
  const dialog = await screen.findByRole('dialog');
  const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep as it is' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Accept quotation' }));
  await waitFor(() => expect(keep.disabled).toBe(true));
  fireEvent.keyDown(dialog, { key: 'Escape' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(screen.queryByRole('dialog')).not.toBeNull();
});

it('does not promise that nothing has changed where nobody knows', async () => {
  openPortal('/buyer/orders/o-1', {
    ...answers(),
    '/v1/orders/o-1/quotation/accept': () => Response.json({ code: 'outcome-unknown' }, { status: 503 }),
    '/v1/events': live,
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Accept quotation' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByRole('button', { name: 'Keep as it is' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Accept quotation' }));
  await within(dialog).findByRole('alert');
  expect(within(dialog).queryByRole('button', { name: 'Keep as it is' })).toBeNull();
});

it('says no more why an order could not be confirmed once it is', async () => {
  let seen = { ...order, status: 'PLACED', turn: 'supplier', allowed: ['confirm'], quotationRevision: null };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': () => Response.json({ ...session, role: 'supplier', party: order.supplier }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(seen),
    '/v1/supplier/orders/o-1/confirm': () => Response.json({ code: 'outcome-unknown' }, { status: 503 }),
    '/v1/events': live,
  });
  const confirm = await screen.findByRole('button', { name: 'Confirm order' });
  await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false));
  const banner = confirm.closest('section') as HTMLElement;
  fireEvent.click(confirm);
  await within(banner).findByRole('alert');
  seen = { ...seen, status: 'CONFIRMED', allowed: [], version: 4 };
  void queryClient.invalidateQueries({ queryKey: ['supplier', 'order', 'o-1'] });
  await waitFor(() => expect(within(banner).queryByRole('alert')).toBeNull());
});

it('leads the focus to what is next when the button that was pressed is gone', async () => {
  let seen = { ...order, status: 'PLACED', turn: 'supplier', allowed: ['confirm'], quotationRevision: null };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': () => Response.json({ ...session, role: 'supplier', party: order.supplier }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(seen),
    '/v1/supplier/orders/o-1/confirm': () => {
      seen = { ...seen, status: 'CONFIRMED', turn: 'buyer', allowed: [], version: 4 };
      return Response.json(seen);
    },
    '/v1/events': live,
  });
  const confirm = await screen.findByRole('button', { name: 'Confirm order' });
  await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false));
  const banner = confirm.closest('section');
  confirm.focus();
  fireEvent.click(confirm);
  await waitFor(() => expect(confirm.isConnected).toBe(false));
  await waitFor(() => expect(document.activeElement).toBe(banner));
});

const priced = {
  ...{ lineNumber: 1, sku: 'G', name: 'Gloves', quantity: '10', unitCode: 'EA' },
  ...{ unitPrice: '4.00', baseQuantity: '1', vatRatePercent: '25', vatCategory: 'S', netAmount: '40.00' },
};
const free = { lineNumber: 2, name: 'Fitting', quantity: '1', unitCode: 'EA' };
const totals = {
  taxes: [{ vatCategory: 'S', vatRatePercent: '25', taxableAmount: '40.00', taxAmount: '10.00' }],
  ...{ netTotal: '40.00', taxTotal: '10.00', grossTotal: '50.00' },
};

it.each([
  ['what it comes to', [priced], [], /Estimate: EUR 50\.00 gross/],
  ['which lines the list does not price', [priced, free], [2], /1 line is not priced by your list/],
] as const)('shows whoever is to confirm an order %s', async (_name, lines, unpriced, banner) => {
  const waiting = { status: 'PLACED', turn: 'supplier', allowed: ['confirm', 'reject'] };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': () => Response.json({ ...session, role: 'supplier', party: order.supplier }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () =>
      Response.json({ ...order, ...waiting, lines, quotationRevision: null, grossTotal: null }),
    '/v1/supplier/orders/o-1/estimate': () =>
      Response.json({ orderId: 'o-1', currency: 'EUR', lines, unpriced, ...totals }),
    '/v1/events': live,
  });
  await screen.findByText(banner);
  const panel = screen.getByRole('heading', { level: 2, name: 'Estimate' }).closest('section') as HTMLElement;
  expect(panel.textContent).toMatch(/Gross total\s*EUR\s50\.00/);
  expect(within(panel).queryAllByText('not priced')).toHaveLength(unpriced.length);
  within(panel).getByText(/^10\spieces$/);
  expect(/The totals are without it\./.test(panel.textContent)).toBe(unpriced.length > 0);
});

it.each([
  ['is not there', 404, 'Not found'],
  ['cannot be read', 500, 'Something went wrong on our side.'],
])(
  'an order that %s has a heading of its own, which names the tab',
  async (_name, status, title) => {
    openPortal('/buyer/orders/o-1', {
      ...answers(),
      '/v1/orders/o-1': () => Response.json({ code: 'internal-error' }, { status }),
    });
    await screen.findByRole('heading', { level: 1, name: title });
    expect(document.title).toBe(`${title} · ProcMétier`);
  },
  20_000,
);

it('says what an order is by now that had changed when it was confirmed', async () => {
  let seen = { ...order, status: 'PLACED', turn: 'supplier', allowed: ['confirm'], quotationRevision: null };
  openPortal('/supplier/orders/o-1', {
    '/auth/session': () => Response.json({ ...session, role: 'supplier', party: order.supplier }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json(seen),
    '/v1/supplier/orders/o-1/confirm': () => {
      seen = { ...seen, version: 4 };
      return Response.json({ code: 'version-mismatch' }, { status: 412 });
    },
    '/v1/events': live,
  });
  const confirm = await screen.findByRole('button', { name: 'Confirm order' });
  await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false));
  fireEvent.click(confirm);
  await screen.findByText(/it is now Placed, your turn/);
});

it.each([
  ['asked by the buyer, granted by the supplier’s side', 'buyer', 'City Hospital'],
  ['cancelled by the supplier', 'supplier', 'The Supplier AB'],
] as const)(
  'names the company that ended the order: %s',
  async (_name, endedBy, company) => {
    const entry = { cursor: 2, decisionId: 'd-2', sequence: 2, visited: ['answer_cancelled'] };
    openPortal('/buyer/orders/o-1', {
      ...answers(),
      '/v1/orders/o-1': () =>
        Response.json({
          ...order,
          ...{ status: 'CANCELLED', turn: null, allowed: [], quotationRevision: null, endedBy },
          ...{ dueAt: null, netTotal: null, grossTotal: null, endedAt: '2026-11-02T00:00:00.000Z' },
        }),
      '/v1/orders/o-1/history': () =>
        Response.json({
          items: [
            {
              ...entry,
              ...{ name: 'order.cancelled', direction: 'received', role: 'counterpart' },
              ...{ at: '2026-11-02T00:00:00.000Z', status: 'CANCELLED', waitingAt: 'buyer_order_cancelled' },
            },
          ],
        }),
      '/v1/events': live,
    });
    await screen.findByText(`${company} cancelled the order`);
    const told = await screen.findByText('Order cancelled');
    expect(told.nextElementSibling?.textContent).toContain(`${company} ·`);
  },
  20_000,
);

it('asks before a tab is closed with a reason in words that is not sent', async () => {
  openPortal('/buyer/orders/o-1', { ...answers(), '/v1/events': live });
  fireEvent.click(await screen.findByRole('button', { name: 'Decline…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Reason'), { target: { value: 'other' } });
  expect(asksBeforeClosing()).toBe(false);
  fireEvent.change(within(dialog).getByLabelText(/^Details/), { target: { value: 'The move is put off' } });
  expect(asksBeforeClosing()).toBe(true);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep as it is' }));
  await waitFor(() => expect(asksBeforeClosing()).toBe(false));
});

it('draws the other side anew until it is as far as one’s own, though no hint tells of it', async () => {
  const quoted = { status: 'QUOTED', turn: 'buyer', ended: false, timers: [], passed: [] };
  const behind = { ...quoted, status: 'PLACED', turn: 'supplier', waitingAt: 'await_answer' };
  const supplier = { ...quoted, waitingAt: 'await_decision' };
  let asked = 0;
  openPortal('/supplier/orders/o-1', {
    '/auth/session': () => Response.json({ ...session, role: 'supplier', party: order.supplier }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/orders/o-1': () => Response.json({ ...order, allowed: [] }),
    '/v1/supplier/orders/o-1/quotation': fails,
    '/v1/supplier/orders/o-1/history': fails,
    '/v1/supplier/orders/o-1/process': () => {
      asked += 1;
      // The second one is read when the stream has begun.
      const client =
        asked <= 2 ? behind : { ...quoted, waitingAt: 'review_quotation', passed: ['review_quotation'] };
      return Response.json({ client, supplier, missing: [] });
    },
    '/v1/process/model': () => new Response(modelXml, { headers: { 'Content-Type': 'application/xml' } }),
    '/v1/events': live,
  });
  await screen.findByText(/the steps of the two sides are not of the same moment/);
  fireEvent.click(await screen.findByRole('button', { name: 'List of steps' }));
  await screen.findByRole('button', { name: /^Review quotation, waiting here/ });
  await waitFor(() => expect(screen.queryByText(/not of the same moment/)).toBeNull());
});

it('names in the history who did something here, and of the other company the company alone', async () => {
  const entry = (cursor: number, part: object) => ({
    cursor,
    at: '2026-11-01T10:00:00.000Z',
    direction: 'sent',
    sequence: cursor,
    eventId: null,
    decisionId: `d-${cursor}`,
    visited: ['x'],
    status: 'QUOTED',
    waitingAt: 'review_quotation',
    role: 'buyer',
    subject: null,
    key: null,
    ...part,
  });
  openPortal('/buyer/orders/o-1', {
    ...answers(),
    '/v1/orders/o-1': () => Response.json({ ...order, status: 'DECLINED', turn: null, endedBy: 'buyer' }),
    '/v1/orders/o-1/history': () =>
      Response.json({
        items: [
          entry(1, { name: 'order.placed', subject: 'a.colleague' }),
          entry(2, { name: 'order.confirmed', direction: 'received', role: 'counterpart' }),
          entry(3, { name: 'quotation.declined', subject: session.subject }),
        ],
      }),
  });
  const doneBy = async (what: string) => (await screen.findByText(what)).nextElementSibling?.textContent;
  expect(await doneBy('Order placed')).toMatch(/^City Hospital \(a\.colleague\) ·/);
  expect(await doneBy('Order confirmed')).toMatch(/^The Supplier AB ·/);
  expect(await doneBy('Quotation declined')).toMatch(/^City Hospital \(you\) ·/);
});
