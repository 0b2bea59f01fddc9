import { screen } from '@testing-library/react';
import { afterEach, it, vi } from 'vitest';
import { openPortal, type Answers } from '@/testing/open-portal';

const letter = (id: string, part: object = {}) => ({
  id: `00000000-0000-0000-0000-00000000000${id}`,
  queue: 'supplier-service.inbox',
  type: 'order.placed',
  orderId: `10000000-0000-0000-0000-00000000000${id}`,
  code: 'defect',
  reason: 'it failed',
  foreign: false,
  attempts: 1,
  lastSeenAt: '2026-01-01T00:00:00Z',
  discarded: null,
  ...part,
});

afterEach(() => vi.unstubAllGlobals());

const answers = (pages: object[][]): Answers => ({
  '/auth/session': () => Response.json({ role: 'operator', subject: 'u-1', party: null }),
  '/v1/ops/orders': () => Response.json({ items: [], nextCursor: null }),
  '/v1/ops/dead-letters': ({ url }) => {
    const page = Number(new URL(url).searchParams.get('cursor') ?? 0);
    const next = page + 1;
    return Response.json({ items: pages[page], nextCursor: next < pages.length ? String(next) : null });
  },
});

it('names each row’s button by the message that it redrives', async () => {
  openPortal('/ops/dead-letters', answers([[letter('1'), letter('2')]]));
  await screen.findByRole('button', { name: 'Redrive: order.placed …00000001' }, { timeout: 10_000 });
  screen.getByRole('button', { name: 'Redrive: order.placed …00000002' });
}, 20_000);
