import type { DeadLetter } from '@app/api-client';
import { minute } from './instant.js';
import { table } from './table.js';

export const deadLettersTable = (letters: readonly DeadLetter[]) =>
  table<DeadLetter>(
    [
      { title: 'CODE', of: ({ code }) => code },
      { title: 'TYPE', of: ({ type }) => type },
      { title: 'ORDER', of: ({ orderId }) => orderId },
      { title: 'TRIES', of: ({ attempts }) => attempts, align: 'right' },
      { title: 'LAST (UTC)', of: ({ lastSeenAt }) => minute(lastSeenAt) },
      { title: 'REASON', of: ({ reason }) => reason },
      { title: 'ID', of: ({ id }) => id },
    ],
    letters,
  );

export const discardedLettersTable = (letters: readonly DeadLetter[]) =>
  table<DeadLetter>(
    [
      { title: 'CODE', of: ({ code }) => code },
      { title: 'TYPE', of: ({ type }) => type },
      { title: 'DISCARDED (UTC)', of: ({ discarded }) => minute(discarded?.at ?? null) },
      { title: 'BY', of: ({ discarded }) => discarded?.by },
      { title: 'NOTE', of: ({ discarded }) => discarded?.note },
      { title: 'ID', of: ({ id }) => id },
    ],
    letters,
  );
