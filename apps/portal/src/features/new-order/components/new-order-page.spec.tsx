import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Order } from '@/api/types';
import { type Answers, asksBeforeClosing, openPortal, signedIn } from '@/testing/open-portal';
import { emptyDraft, emptyLine } from '../draft';

const order = {
  id: 'o-1',
  supplier: { id: 's-1', name: 'The Supplier AB' },
  reference: null,
  lines: [{ lineNumber: 1, name: 'Gloves', quantity: '10', unitCode: 'EA' }],
} as unknown as Order;

/** What was sent to place orders: its idempotency key and what it asks for. */
let sent: (string | null)[];

const answers: Answers = {
  '/auth/session': signedIn('buyer', { id: 'b-1', name: 'City Hospital' }),
  '/v1/orders': (request) => {
    if (request.method === 'GET') return Response.json({ items: [], nextCursor: null });
    sent.push(request.headers.get('Idempotency-Key'));
    return Response.json({ code: 'outcome-unknown' }, { status: 503 });
  },
  '/v1/orders/o-1': () => Response.json(order),
  '/v1/suppliers': () =>
    Response.json({
      items: [
        { id: 's-1', name: 'The Supplier AB', currency: 'EUR', amountDecimals: 2, visibility: 'hidden' },
      ],
      nextCursor: null,
    }),
  '/v1/events': () =>
    new Response(
      new ReadableStream({
        start(stream) {
          stream.enqueue(
            new TextEncoder().encode('event: position\nid: client:1\ndata: {"complete":true}\n\n'),
          );
        },
      }),
    ),
};

const KEY = 'procmetier.draft.b-1';
const leave = (part: object) => localStorage.setItem(KEY, JSON.stringify({ ...emptyDraft(), ...part }));
const leftReference = () =>
  (JSON.parse(localStorage.getItem(KEY) ?? '{}') as { reference?: string }).reference;
const reference = () => screen.findByLabelText<HTMLInputElement>('Your reference');
const openCopy = () => openPortal('/buyer/orders/new?copy=o-1', answers);

beforeEach(() => {
  sent = [];
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

it('goes on with the same order after a reload: what was typed stays, and it can be placed but once', async () => {
  for (const round of [1, 2]) {
    openCopy();
    const field = await reference();
    if (round === 1) fireEvent.change(field, { target: { value: 'typed' } });
    expect(field.value).toBe('typed');
    // Nothing would be lost.
    expect(asksBeforeClosing()).toBe(false);
    const place = screen.getByRole('button', { name: 'Place order' });
    await waitFor(() => expect(place.hasAttribute('disabled')).toBe(false));
    fireEvent.click(place);
    await waitFor(() => expect(sent).toHaveLength(round));
    cleanup();
  }
  expect(sent[0]).toBe(sent[1]);
});

it('asks before it replaces a draft that was left', async () => {
  leave({ reference: 'left' });
  openCopy();
  const replace = await screen.findByRole('button', { name: 'Replace the draft' });
  expect(leftReference()).toBe('left');
  fireEvent.click(replace);
  await screen.findByDisplayValue('Gloves');
  expect((await reference()).value).toBe('');
});

it('goes on with the draft that was left, if so wished', async () => {
  leave({ reference: 'left' });
  openCopy();
  const button = { name: 'Continue the draft' };
  fireEvent.click(await screen.findByRole('button', button));
  expect((await reference()).value).toBe('left');
});

it('replaces an empty draft without a question', async () => {
  leave({ supplierId: 's-9' });
  openCopy();
  await screen.findByDisplayValue('Gloves');
});

it('orders the article that was typed a moment before the order was placed', async () => {
  leave({ supplierId: 's-1', lines: [emptyLine()] });
  const article = { sku: 'GL-1', name: 'Gloves', unitCode: 'BX', unitPrice: '4.00', baseQuantity: '1' };
  const asked: { lines: object[] }[] = [];
  openPortal('/buyer/orders/new', {
    ...answers,
    '/v1/orders': (request) => {
      if (request.method === 'GET') return Response.json({ items: [], nextCursor: null });
      void request.json().then((body: { lines: object[] }) => asked.push(body));
      return Response.json({ code: 'outcome-unknown' }, { status: 503 });
    },
    '/v1/suppliers': () =>
      Response.json({
        items: [
          { id: 's-1', name: 'The Supplier AB', currency: 'EUR', amountDecimals: 2, visibility: 'public' },
        ],
        nextCursor: null,
      }),
    '/v1/suppliers/s-1/price-list': ({ url }) => {
      const entries = new URL(url).searchParams.get('q') === 'GL-1' ? [article] : [];
      return Response.json({ currency: 'EUR', version: 1, entries, nextCursor: null });
    },
  });
  await screen.findByDisplayValue('The Supplier AB');
  const place = screen.getByRole('button', { name: 'Place order' });
  await waitFor(() => expect(place.hasAttribute('disabled')).toBe(false));
  const item = screen.getByPlaceholderText('Number, name, or free text');
  fireEvent.change(item, { target: { value: 'GL-1' } });
  fireEvent.click(place);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.lines).toEqual([{ sku: 'GL-1', name: 'Gloves', quantity: '1', unitCode: 'BX' }]);
});

it('asks before it discards a draft, and offers that only where there is one', async () => {
  leave({ reference: 'left' });
  openPortal('/buyer/orders/new', answers);
  const field = await reference();
  const ask = { name: 'Discard draft…' };
  fireEvent.click(screen.getByRole('button', ask));
  fireEvent.click(await screen.findByRole('button', { name: 'Keep as it is' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(field.value).toBe('left');
  fireEvent.click(screen.getByRole('button', ask));
  fireEvent.click(await screen.findByRole('button', { name: 'Discard draft' }));
  await waitFor(() => expect(field.value).toBe(''));
  expect(screen.queryByRole('button', ask)).toBeNull();
});

it('begins anew after a draft was discarded: nobody has tried to place the empty one', async () => {
  leave({ reference: 'left' });
  openPortal('/buyer/orders/new', answers);
  await reference();
  const place = screen.getByRole('button', { name: 'Place order' });
  await waitFor(() => expect(place.hasAttribute('disabled')).toBe(false));
  fireEvent.click(place);
  await screen.findByText(/entries need correcting/);
  fireEvent.click(screen.getByRole('button', { name: 'Discard draft…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Discard draft' }));
  await waitFor(() => expect(document.querySelector('[aria-invalid=true]')).toBeNull());
});
