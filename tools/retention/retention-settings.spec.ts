import { readCutoffs } from './retention-settings.js';

const NOW = new Date('2026-11-24T12:00:00.000Z');

it('keeps orders for ten years and results for a week unless told otherwise', () =>
  expect(readCutoffs({}, NOW)).toEqual({
    orders: new Date('2016-11-24T12:00:00.000Z'),
    commandResults: new Date('2026-11-17T12:00:00.000Z'),
    deliveries: new Date('2026-10-25T12:00:00.000Z'),
    discardedLetters: new Date('2025-11-24T12:00:00.000Z'),
  }));

it('takes other durations', () =>
  expect(
    readCutoffs(
      {
        RETAIN_ORDERS: 'P1Y6M',
        RETAIN_COMMAND_RESULTS: 'PT36H',
        RETAIN_WEBHOOK_DELIVERIES: 'P7D',
        RETAIN_DISCARDED_LETTERS: 'P60D',
      },
      NOW,
    ),
  ).toEqual({
    orders: new Date('2025-05-24T12:00:00.000Z'),
    commandResults: new Date('2026-11-23T00:00:00.000Z'),
    deliveries: new Date('2026-11-17T12:00:00.000Z'),
    discardedLetters: new Date('2026-09-25T12:00:00.000Z'),
  }));

it.each([
  [{ RETAIN_ORDERS: 'ten years' }, 'RETAIN_ORDERS must be an ISO 8601 duration such as P10Y'],
  [{ RETAIN_ORDERS: 'P1M' }, 'RETAIN_ORDERS must not be shorter than P90D'],
  [{ RETAIN_COMMAND_RESULTS: 'PT1H' }, 'RETAIN_COMMAND_RESULTS must not be shorter than P1D'],
  [{ RETAIN_WEBHOOK_DELIVERIES: 'P1D' }, 'RETAIN_WEBHOOK_DELIVERIES must not be shorter than P7D'],
  [{ RETAIN_DISCARDED_LETTERS: 'P7D' }, 'RETAIN_DISCARDED_LETTERS must not be shorter than P30D'],
])('%p is refused', (env, message) => expect(() => readCutoffs(env, NOW)).toThrow(message));
