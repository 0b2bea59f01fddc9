import type { LoadResult, RunResult } from './result.js';

type Row = (string | number)[];

const HEAD = [
  'load',
  'orders/s',
  'CPU-s per 1,000',
  'p50 / p99 ms, whole order',
  'p50 / p99 ms, POST to QUOTED',
  'place p50',
  'accept p50',
];

/** The loads of a run as a Markdown table, with each process's share of the CPU. */
export function loadTable({ loads }: RunResult): string {
  const rows = loads.map((load) => [
    nameOf(load),
    load.ordersPerS,
    load.cpuPer1000.toFixed(2),
    `${load.whole.p50} / ${load.whole.p99}`,
    `${load.toQuoted.p50} / ${load.toQuoted.p99}`,
    load.place.p50,
    load.accept.p50,
  ]);
  return markdown(HEAD, rows);
}

export function cpuTable({ loads }: RunResult): string {
  const processes = Object.keys(loads[0].cpuSplit);
  const rows = loads.map((load) => [
    nameOf(load),
    ...processes.map((name) => load.cpuSplit[name].toFixed(2)),
    load.cpuPer1000.toFixed(2),
    load.driverPer1000.toFixed(2),
    load.foreignCores,
  ]);
  return markdown(['load', ...processes, 'together', 'driver', 'cores busy for others'], rows);
}

/** How many times the other build's figures ours are. */
export function ratioTable({ loads, baseline }: RunResult): string | undefined {
  if (!baseline) return undefined;
  const closed = loads.filter(({ kind, inFlight }) => kind === 'closed' && inFlight === 64);
  const half = loads.find(({ kind }) => kind === 'open');
  const mean = (of: (load: LoadResult) => number) =>
    closed.reduce((sum, load) => sum + of(load), 0) / closed.length;
  const rate = mean((load) => load.ordersPerS);
  const cpu = mean((load) => load.cpuPer1000);
  const rows: Row[] = [
    ['orders/s, 64 in flight', rate.toFixed(1), baseline.ordersPerS, times(rate / baseline.ordersPerS)],
    [
      'CPU-s per 1,000 orders',
      cpu.toFixed(2),
      baseline.cpuPer1000,
      `1/${(baseline.cpuPer1000 / cpu).toFixed(1)}`,
    ],
  ];
  if (half)
    rows.push(
      [
        'p50 ms, each at half of its own rate',
        half.whole.p50,
        baseline.half.p50,
        ratio(half.whole.p50, baseline.half.p50),
      ],
      [
        'p99 ms, each at half of its own rate',
        half.whole.p99,
        baseline.half.p99,
        ratio(half.whole.p99, baseline.half.p99),
      ],
    );
  return markdown(['', 'ours', baseline.name, 'ratio'], rows);
}

export const nameOf = ({ kind, inFlight, rate }: LoadResult) =>
  kind === 'closed' ? `${inFlight} in flight` : `open loop, ${rate}/s`;

const times = (value: number) => `${value.toFixed(1)} ×`;
const ratio = (ours: number, theirs: number) => times(ours / theirs);

export function markdown(head: string[], rows: Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
