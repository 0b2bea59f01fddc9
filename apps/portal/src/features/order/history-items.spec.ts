import { expect, it } from 'vitest';
import type { HistoryEntry } from '@/api/types';
import { historyItems } from './history-items';

const entry = (
  decisionId: string,
  direction: 'sent' | 'received' | null,
  name: string,
  visited: string[],
  sequence: number | null = null,
) => ({ decisionId, direction, name, visited, sequence }) as HistoryEntry;

const shown = (history: HistoryEntry[]) =>
  historyItems(history).map(({ entry: told, technical }) => [told.name, technical.length]);

it('tells the supplier what the buyer did and what was sent last, newest first', () =>
  expect(
    shown([
      entry('d1', 'received', 'order.placed', ['supplier_start'], 1),
      entry('d1', 'sent', 'order.received', [], 1),
      // One decision, two messages: the first row bears what was visited.
      entry('d2', 'sent', 'order.confirmed', ['order_confirmed', 'send_quotation'], 2),
      entry('d2', 'sent', 'quotation.issued', [], 3),
      entry('d3', 'received', 'quotation.accepted', ['decision_accepted'], 2),
      entry('d3', 'sent', 'order.completed', [], 4),
    ]),
  ).toEqual([
    ['order.completed', 0],
    ['quotation.accepted', 0],
    ['quotation.issued', 1],
    ['order.placed', 1],
  ]));

it('folds receipts and repetitions into what came before', () =>
  expect(
    shown([
      entry('d1', 'sent', 'order.placed', ['send_order'], 1),
      entry('d2', 'received', 'order.received', ['buyer_receipt_noted'], 1),
      entry('d3', 'received', 'order.resend-requested', [], null),
      entry('d4', 'received', 'order.confirmed', ['answer_received'], 2),
    ]),
  ).toEqual([
    ['order.confirmed', 0],
    ['order.placed', 2],
  ]));
