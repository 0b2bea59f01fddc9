import type { Side } from '@/api/role';
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { App } from '@/app/app';
import { queryClient } from '@/app/query-client';
import { router } from '@/app/router';
import { messagesOf } from '@/i18n/messages';

/** Answers by path. A path without one is never answered, like a stream that stays open. */
export type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

export const fails = () => Response.json({ code: 'internal-error' }, { status: 500 });

/** Of `/auth/session`: a person who acts for a company. */
export const signedIn = (role: Side, party: { id: string; name: string }) => () =>
  Response.json({ role, subject: 'u-1', party, expiresAt: '2099-01-01T00:00:00.000Z' });

/** The whole portal in English at an address, with a fake at the network's edge. */
export function openPortal(address: string, answers: Answers): void {
  vi.stubGlobal('fetch', (wanted: string | Request, init?: RequestInit) => {
    // Without its signal, since Node's Request does not take that of jsdom.
    const request =
      typeof wanted === 'string'
        ? new Request(new URL(wanted, location.href), { ...init, signal: null })
        : wanted;
    const answer = answers[new URL(request.url).pathname];
    return answer ? Promise.resolve(answer(request)) : new Promise(() => {});
  });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = () => {};
  queryClient.clear();
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [address] }) });
  // The router is one for all tests of a file: without this it stays at the address of the last one.
  void router.load();
  render(<App start={{ language: 'en', messages: messagesOf('en') }} />);
}

/** Whether the browser would ask before the tab is closed. */
export const asksBeforeClosing = (): boolean =>
  !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
