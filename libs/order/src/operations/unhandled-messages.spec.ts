import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import type { OrderPath } from '../path/order-path.js';
import { UnhandledMessages } from './unhandled-messages.js';

jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => Promise.resolve()) }));

const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const letter = {
  queue: 'client-service.inbox.dead',
  code: 'unparseable' as const,
  reason: 'The body is not JSON',
  body: 'no event',
  properties: {},
};

/** @param answers of the database, one after the other @returns how many times it was asked, and what was logged */
async function keep(...answers: (Error | 'written')[]) {
  const query = jest.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return [];
  });
  const warn = jest.fn();
  const messages = new UnhandledMessages(
    { manager: { query } } as unknown as DataSource,
    {} as OrderPath<unknown>,
    { warn } as unknown as Logger,
  );
  const outcome = await messages.keep(letter).then(
    () => 'kept',
    (error: Error) => error.message,
  );
  return { outcome, tries: query.mock.calls.length, told: warn.mock.calls.length };
}

beforeEach(() => jest.mocked(pause).mockClear());

it('ends only when the row is written, however long the database is away', async () => {
  expect(await keep(away, away, 'written')).toEqual({ outcome: 'kept', tries: 3, told: 1 });
  expect(pause).toHaveBeenCalledTimes(2);
});

it('fails where the database refuses the row, so that the message comes again', async () => {
  expect(await keep(new Error('a defect'))).toEqual({ outcome: 'a defect', tries: 1, told: 0 });
});
