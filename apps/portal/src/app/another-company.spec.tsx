import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '@/session/session';
import { tellSignedIn } from '@/session/signed-in-channel';
import { openPortal } from '@/testing/open-portal';
import { queryClient } from './query-client';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** Whose the cookie is. */
let company: string;
/** For whom orders were asked to be placed, as the requests say. */
let placedFor: (string | null)[];

const sessionOf = (id: string) => ({
  role: 'buyer',
  subject: `somebody of ${id}`,
  party: { id, name: `Company ${id}` },
  expiresAt: '2099-01-01T00:00:00.000Z',
});
const identityOf = (id: string) => encodeURIComponent(`somebody of ${id} ${id}`);

async function openForm(): Promise<HTMLInputElement> {
  openPortal('/buyer/orders/new', {
    '/auth/session': () => Response.json(sessionOf(company)),
    '/v1/orders': (request) => {
      if (request.method === 'GET') return Response.json({ items: [], nextCursor: null });
      placedFor.push(request.headers.get('X-Portal-Identity'));
      return Response.json({ code: 'unauthenticated' }, { status: 401 });
    },
    '/v1/suppliers': () =>
      Response.json({
        items: [{ id: 's-1', name: 'Supplier', currency: 'EUR', visibility: 'hidden' }],
        nextCursor: null,
      }),
    '/v1/events': () =>
      new Response(
        new ReadableStream({
          start: (stream) =>
            stream.enqueue(
              new TextEncoder().encode('event: position\nid: client:1\ndata: {"complete":true}\n\n'),
            ),
        }),
      ),
  });
  const reference = await screen.findByLabelText<HTMLInputElement>('Your reference');
  fireEvent.change(reference, { target: { value: 'of the first' } });
  return reference;
}

const isBegunAnew = () =>
  waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Your reference').value).toBe(''));

beforeEach(() => {
  company = 'a';
  placedFor = [];
});

it.each<[string, () => unknown]>([
  ['when the session is read again', () => queryClient.refetchQueries(sessionQuery('buyer'))],
  ['when one turns to its window', () => dispatchEvent(new Event('focus'))],
  ['when another tab says who has signed in', () => tellSignedIn({ role: 'buyer', identity: 'b' })],
])(
  'begins anew for another company, %s: nothing of the first one’s is seen or sent',
  async (_when, happens) => {
    await openForm();
    queryClient.setQueryData(['buyer', 'order', 'o-1'], { number: 'of the first' });
    company = 'b';
    await happens();
    await isBegunAnew();
    expect(queryClient.getQueryData(['buyer', 'order', 'o-1'])).toBeUndefined();
  },
  20_000,
);

it('asks for nobody but whom it shows, and begins anew where it is refused', async () => {
  const line = { key: 'l', item: 'Gloves', sku: null, name: null, quantity: '1', unitCode: 'EA' };
  const draft = { id: 'd', origin: null, supplierId: 's-1', lines: [line], reference: '', note: '' };
  localStorage.setItem(
    'procmetier.draft.a',
    JSON.stringify({ ...draft, deliveryDate: '', deliveryAddress: '' }),
  );
  const reference = await openForm();
  company = 'b';
  const form = reference.closest('form');
  await waitFor(() => {
    if (form) fireEvent.submit(form);
    expect(placedFor).not.toEqual([]);
  });
  expect(placedFor[0]).toBe(identityOf('a'));
  await isBegunAnew();
});
