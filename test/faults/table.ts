import { faultsOf, type Row } from './fault.js';

const HEAD = [
  'fault',
  'what',
  'orders',
  'injected',
  'acknowledged',
  'lost',
  'doubled',
  'stuck',
  'disagree',
  'dead exp/found',
  'recovery median/worst',
  'other',
];

const seconds = (ms: number | undefined) => (ms === undefined ? '–' : `${(ms / 1_000).toFixed(1)} s`);

const cells = (row: Row): string[] => [
  row.id,
  row.fault,
  ...[row.orders, row.injected, row.acknowledged].map(String),
  ...[row.lost, row.doubled, row.stuck, row.disagreeing].map((list) => String(list.length)),
  `${row.deadLetters.expected}/${row.deadLetters.found}`,
  row.recovery.worst === undefined ? '–' : `${seconds(row.recovery.median)} / ${seconds(row.recovery.worst)}`,
  String(row.odd.length),
];

/** The sums; the last cell that is not a sum tells the longest recovery. */
export function sumOf(rows: readonly Row[]): Row {
  const sum = (value: (row: Row) => number) => rows.reduce((total, row) => total + value(row), 0);
  const all = (list: (row: Row) => string[]) => rows.flatMap(list);
  return {
    id: 'sum',
    fault: '',
    orders: sum((row) => row.orders),
    injected: sum((row) => row.injected),
    acknowledged: sum((row) => row.acknowledged),
    lost: all((row) => row.lost),
    doubled: all((row) => row.doubled),
    stuck: all((row) => row.stuck),
    disagreeing: all((row) => row.disagreeing),
    deadLetters: {
      expected: sum((row) => row.deadLetters.expected),
      found: sum((row) => row.deadLetters.found),
    },
    recovery: { worst: Math.max(0, ...rows.map((row) => row.recovery.worst ?? 0)) },
    odd: all((row) => row.odd),
    notes: [],
  };
}

export const isClean = (row: Row) => faultsOf(row).length === 0;

/** What `tools/test` reads of a runner: each line of the table is a test. */
export const asJestResults = (rows: readonly Row[]) => {
  const numPassedTests = rows.filter(isClean).length;
  return { numPassedTests, numFailedTests: rows.length - numPassedTests, numPendingTests: 0 };
};

export function textTable(rows: readonly Row[]): string {
  return aligned([HEAD, ...rows.map(cells), cells(sumOf(rows))]);
}

export function aligned(lines: readonly string[][]): string {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const markdownTable = (rows: readonly Row[]): string =>
  markdown([HEAD, ...rows.map(cells), cells(sumOf(rows))]);

export function markdown([head, ...body]: readonly string[][]): string {
  const line = (items: readonly string[]) => `| ${items.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
