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
  const card = await screen.findByRole('link', { name: 'Operations desk' }, { timeout: 10_000 });
  const target = new URL(card.getAttribute('href') ?? '', 'http://localhost');
  expect(target.searchParams.get('returnTo')).toBe('/ops/dead-letters?show=discarded');
  expect(errors).not.toHaveBeenCalled();
}, 20_000);
