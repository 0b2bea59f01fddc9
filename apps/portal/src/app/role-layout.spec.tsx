import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { messagesOf } from '@/i18n/messages';
import { App } from './app';
import { queryClient } from './query-client';
import { router } from './router';

const answers: Record<string, () => Response> = {
  '/auth/session': () => Response.json({ code: 'unauthenticated' }, { status: 401 }),
  '/auth/parties': () =>
    Response.json({ items: [{ slug: 'operator', name: 'Operations desk', role: 'operator' }] }),
};

beforeEach(() => {
  vi.stubGlobal('fetch', (request: string | Request) => {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, 'http://localhost');
    return Promise.resolve(answers[pathname]?.() ?? Response.json({}, { status: 404 }));
  });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

it('leads who has not signed in to the beginning, from where a card leads back', async () => {
  const errors = vi.spyOn(console, 'error');
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: ['/ops/dead-letters?show=discarded'] }),
  });
  render(<App start={{ language: 'en', messages: messagesOf('en') }} />);
  const card = await screen.findByRole('link', { name: 'Operations desk' }, { timeout: 10_000 });
  const target = new URL(card.getAttribute('href') ?? '', 'http://localhost');
  expect(target.searchParams.get('returnTo')).toBe('/ops/dead-letters?show=discarded');
  expect(errors).not.toHaveBeenCalled();
}, 20_000);
