import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { asksBeforeClosing, openPortal, signedIn } from '@/testing/open-portal';

const policy = {
  visibility: 'public',
  autoConfirm: true,
  autoConfirmLimit: '1000.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  timeZone: 'Europe/Copenhagen',
};

afterEach(() => vi.unstubAllGlobals());

it('changes only what was changed, and not what a colleague has changed meanwhile', async () => {
  let version = 3;
  let now = policy;
  const sent: [string, string | null, object][] = [];
  const tagged = () => Response.json(now, { headers: { ETag: `"${version}"` } });
  openPortal('/supplier/policy', {
    '/auth/session': signedIn('supplier', { id: 's-1', name: 'The Supplier AB' }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/price-list': () =>
      Response.json({ currency: 'DKK', version: 1, entries: [], nextCursor: null }),
    '/v1/supplier/policy': (request) => {
      if (request.method === 'GET') return tagged();
      const match = request.headers.get('If-Match');
      void request.json().then((body: object) => sent.push([request.method, match, body]));
      if (match !== `"${version}"`) return Response.json({ code: 'version-mismatch' }, { status: 412 });
      version += 1;
      return tagged();
    },
  });
  const valid = await screen.findByLabelText<HTMLInputElement>('Days a quotation is valid');
  const limit = await screen.findByLabelText('Limit in DKK, including VAT');
  expect(screen.getByText(/^DKK\s1,000\.00$/).id).toBe(limit.getAttribute('aria-describedby'));
  fireEvent.change(valid, { target: { value: '10' } });
  // A colleague was quicker.
  version = 4;
  now = { ...policy, responseWithin: 'P5D' };
  const save = screen.getByRole('button', { name: 'Save policy' });
  fireEvent.click(save);
  await screen.findByText(/^Somebody changed the policy meanwhile/);
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Days to answer an order').value).toBe('5'),
  );
  expect(valid.value).toBe('10');
  fireEvent.click(save);
  await waitFor(() =>
    expect(sent).toEqual([
      ['PATCH', '"3"', { validFor: 'P10D' }],
      ['PATCH', '"4"', { validFor: 'P10D' }],
    ]),
  );
  // What shows notices is fetched with the first of them.
  await screen.findByText('Policy saved');
});

it('asks before a page is left, or its tab closed, on which something was typed', async () => {
  openPortal('/supplier/policy', {
    '/auth/session': signedIn('supplier', { id: 's-1', name: 'The Supplier AB' }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/policy': () => Response.json(policy, { headers: { ETag: '"1"' } }),
  });
  const zone = await screen.findByLabelText<HTMLInputElement>('Time zone');
  expect(asksBeforeClosing()).toBe(false);
  fireEvent.change(zone, { target: { value: 'Europe/Paris' } });
  expect(asksBeforeClosing()).toBe(true);
  fireEvent.click(screen.getByRole('link', { name: 'Orders' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Stay here' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(zone.value).toBe('Europe/Paris');
  fireEvent.click(screen.getByRole('link', { name: 'Orders' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  await screen.findByRole('heading', { level: 1, name: 'Orders' });
  expect(asksBeforeClosing()).toBe(false);
});

it('can be saved without a limit that nothing is confirmed by', async () => {
  const sent: object[] = [];
  openPortal('/supplier/policy', {
    '/auth/session': signedIn('supplier', { id: 's-1', name: 'The Supplier AB' }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/policy': async (request) => {
      if (request.method === 'PATCH') sent.push((await request.json()) as object);
      return Response.json(policy, { headers: { ETag: '"1"' } });
    },
  });
  const limit = await screen.findByLabelText<HTMLInputElement>(/^Limit/);
  fireEvent.change(limit, { target: { value: '' } });
  fireEvent.click(screen.getByRole('switch', { name: /^Confirm automatically/ }));
  expect(limit.value).toBe('1,000.00');
  fireEvent.click(screen.getByRole('button', { name: 'Save policy' }));
  await waitFor(() => expect(sent).toEqual([{ autoConfirm: false }]));
  expect(limit.value).toBe('1000.00');
});

it('keeps durations that another program has set while something else is changed', async () => {
  const sent: object[] = [];
  const set = { ...policy, responseWithin: 'PT12H', quoteWithin: 'P0D', validFor: 'P014D' };
  openPortal('/supplier/policy', {
    '/auth/session': signedIn('supplier', { id: 's-1', name: 'The Supplier AB' }),
    '/v1/supplier/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/supplier/policy': (request) => {
      if (request.method === 'PATCH') void request.json().then((body: object) => sent.push(body));
      return Response.json(set, { headers: { ETag: '"1"' } });
    },
  });
  const zone = await screen.findByLabelText<HTMLInputElement>('Time zone');
  fireEvent.change(zone, { target: { value: 'Europe/Paris' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save policy' }));
  await waitFor(() => expect(sent).toEqual([{ timeZone: 'Europe/Paris' }]));
  await screen.findByText('Policy saved');
});
