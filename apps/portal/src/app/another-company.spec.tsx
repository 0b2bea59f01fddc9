import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '@/session/session';
import { openPortal } from '@/testing/open-portal';
import { queryClient } from './query-client';

afterEach(() => vi.unstubAllGlobals());

const sessionOf = (id: string) => ({
  role: 'buyer',
  subject: `somebody of ${id}`,
  party: { id, name: `Company ${id}` },
  expiresAt: '2099-01-01T00:00:00.000Z',
});

it('begins anew for another company: nothing of the first one’s is seen or sent', async () => {
  let company = 'a';
  openPortal('/buyer/orders/new', {
    '/auth/session': () => Response.json(sessionOf(company)),
    '/v1/orders': () => Response.json({ items: [], nextCursor: null }),
    '/v1/suppliers': () => Response.json({ items: [], nextCursor: null }),
  });
  const reference = await screen.findByLabelText('Your reference', {}, { timeout: 10_000 });
  fireEvent.change(reference, { target: { value: 'of the first' } });
  queryClient.setQueryData(['buyer', 'order', 'o-1'], { number: 'of the first' });
  company = 'b';
  await queryClient.refetchQueries({ queryKey: sessionQuery('buyer').queryKey });
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Your reference').value).toBe(''));
  expect(queryClient.getQueryData(['buyer', 'order', 'o-1'])).toBeUndefined();
}, 20_000);
