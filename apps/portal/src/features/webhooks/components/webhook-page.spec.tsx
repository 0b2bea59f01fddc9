import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { asksBeforeClosing, openPortal, signedIn, type Answers } from '@/testing/open-portal';

const webhook = {
  id: 'w-1',
  url: 'https://orders.example/hook',
  description: 'Our stock system',
  eventTypes: ['order.placed'],
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const answers = (): Answers => ({
  '/auth/session': signedIn('buyer', { id: 'b-1', name: 'City Hospital' }),
  '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/webhooks/w-1': () => Response.json(webhook),
  '/v1/webhooks/w-1/deliveries': () => Response.json({ items: [], nextCursor: null }),
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

afterEach(() => vi.unstubAllGlobals());

async function makeSecret(given: Answers): Promise<HTMLElement> {
  openPortal('/buyer/webhooks/w-1', given);
  const more = await screen.findByRole('button', { name: 'More actions' });
  await waitFor(() => expect(more.hasAttribute('disabled')).toBe(false));
  fireEvent.click(more);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'New secret…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Make new secret' }));
  return dialog;
}
const staysOpen = async (dialog: HTMLElement) => {
  fireEvent.keyDown(dialog, { key: 'Escape' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByRole('dialog')).not.toBeNull();
};

it('closes no dialog whose secret is still on its way', async () => {
  const dialog = await makeSecret(answers());
  const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep as it is' });
  await waitFor(() => expect(keep.disabled).toBe(true));
  await staysOpen(dialog);
});

it('loses a secret that is shown once by no slip of a key, nor with its tab', async () => {
  const dialog = await makeSecret({
    ...answers(),
    '/v1/webhooks/w-1/rotate-secret': () => Response.json({ ...webhook, secret: 'whsec_1' }),
  });
  await within(dialog).findByText('whsec_1');
  await staysOpen(dialog);
  expect(asksBeforeClosing()).toBe(true);
  fireEvent.click(within(dialog).getByRole('button', { name: 'I have saved it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asksBeforeClosing()).toBe(false);
});

it('names each row’s button by the message that it sends again', async () => {
  const delivery = {
    id: 'd-1',
    type: 'order.placed',
    status: 'delivered',
    attempts: [],
    attemptCount: 1,
    nextTryAt: null,
    // Noon wherever the reader is.
    createdAt: new Date(2026, 0, 1, 12).toISOString(),
  };
  openPortal('/buyer/webhooks/w-1', {
    ...answers(),
    '/v1/webhooks/w-1/deliveries': () => Response.json({ items: [delivery], nextCursor: null }),
  });
  await screen.findByRole('button', { name: /^Send again: Order placed, January 1, 2026/ });
});

it('changes its events, and not what a colleague has changed meanwhile', async () => {
  let now = { ...webhook, version: 3 };
  const sent: [string | null, object][] = [];
  openPortal('/buyer/webhooks/w-1', {
    ...answers(),
    '/v1/webhooks/w-1': (request) => {
      if (request.method === 'GET') return Response.json(now);
      const match = request.headers.get('If-Match');
      void request.json().then((body: object) => sent.push([match, body]));
      if (match === `"${now.version}"`) return Response.json(now);
      return Response.json({ code: 'version-mismatch' }, { status: 412 });
    },
  });
  const change = await screen.findByRole('button', { name: 'Change…' });
  await waitFor(() => expect(change.hasAttribute('disabled')).toBe(false));
  fireEvent.click(change);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Order confirmed' }));
  // A colleague was quicker.
  now = { ...now, version: 4, url: 'https://orders.example/other' };
  const save = within(dialog).getByRole('button', { name: 'Save webhook' });
  fireEvent.click(save);
  await within(dialog).findByText(/^This changed while you were reading/);
  await within(dialog).findByDisplayValue(now.url);
  fireEvent.click(save);
  const eventTypes = ['order.placed', 'order.confirmed'];
  await waitFor(() =>
    expect(sent).toEqual([
      ['"3"', { eventTypes }],
      ['"4"', { eventTypes }],
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
