import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPortal } from '@/testing/open-portal';

afterEach(() => vi.unstubAllGlobals());

it('leads who has not signed in to the beginning, from where a card leads back', async () => {
  const errors = vi.spyOn(console, 'error');
  openPortal('/ops/dead-letters?show=discarded', {
    '/auth/session': () => Response.json({ code: 'unauthenticated' }, { status: 401 }),
    '/auth/parties': () =>
      Response.json({ items: [{ slug: 'operator', name: 'Operations desk', role: 'operator' }] }),
  });
  const card = await screen.findByRole('link', { name: 'Operations desk' });
  const target = new URL(card.getAttribute('href') ?? '', 'http://localhost');
  expect(target.searchParams.get('returnTo')).toBe('/ops/dead-letters?show=discarded');
  // Whoever does not try it out has a sign-in of the company, as which role ever.
  for (const [name, role, returnTo] of [
    ['Sign in as a buyer', 'buyer', '/buyer'],
    ['Sign in as a supplier', 'supplier', '/supplier'],
    ['Sign in as an operator', 'operator', '/ops/dead-letters?show=discarded'],
  ] as const) {
    const own = screen.getByRole('link', { name }).getAttribute('href') ?? '';
    const asked = Object.fromEntries(new URL(own, 'http://localhost').searchParams);
    expect(asked).toEqual({ role, returnTo });
  }
  expect(errors).not.toHaveBeenCalled();
});
