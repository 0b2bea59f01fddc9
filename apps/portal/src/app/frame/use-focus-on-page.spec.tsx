import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal, signedIn } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

const focused = () => document.activeElement?.id;

it('leads the focus to a page that is turned to, but not to the first one', async () => {
  const none = () => Response.json({ items: [], nextCursor: null });
  openPortal('/buyer/orders', {
    '/auth/session': signedIn('buyer', { id: 'b-1', name: 'City Hospital' }),
    '/v1/orders': none,
    '/v1/suppliers': none,
  });
  await screen.findByRole('heading', { level: 1 });
  expect(focused()).not.toBe('content');
  const link = screen.getByRole('link', { name: 'Suppliers' });
  link.focus();
  fireEvent.click(link);
  await screen.findByRole('heading', { level: 1, name: 'Suppliers' });
  await waitFor(() => expect(focused()).toBe('content'));
});
