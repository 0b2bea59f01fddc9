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

/** In a shorter stretch compilers and caches still grow. */
const TELLING_S = 300;

/** What each process holds over the stretches that were long enough to tell; undefined where none was. */
export function memoryTable({ loads }: RunResult): string | undefined {
  const long = loads.filter(({ wallS, memory }) => memory && wallS >= TELLING_S);
  if (long.length === 0) return undefined;
  const rows = long.flatMap((load) =>
    Object.entries(load.memory ?? {}).map(([name, mib]) => [
      `${nameOf(load)} for ${Math.round(load.wallS)} s`,
      name,
      mib.join(', '),
    ]),
  );
  return markdown(['load', 'process', 'MiB from the beginning to the end'], rows);
}

/** How many times the other build's figures ours are. */
export function ratioTable({ loads, baseline }: RunResult): string | undefined {
  if (!baseline) return undefined;
  const mean = (of: (load: LoadResult) => number, inFlight: number) => {
    const closed = loads.filter((load) => load.inFlight === inFlight);
    return closed.reduce((sum, load) => sum + of(load), 0) / closed.length;
  };
  const rows: Row[] = [];
  for (const inFlight of [64, 1000]) {
    const rate = mean((load) => load.ordersPerS, inFlight);
    if (!Number.isNaN(rate))
      rows.push([
        `orders/s, ${inFlight} in flight (it: 64)`,
        rate.toFixed(1),
        baseline.ordersPerS,
        times(rate / baseline.ordersPerS),
      ]);
  }
  const cpu = mean((load) => load.cpuPer1000, 64);
  rows.push([
    'CPU-s per 1,000 orders, 64 in flight',
    cpu.toFixed(2),
    baseline.cpuPer1000,
    `1/${(baseline.cpuPer1000 / cpu).toFixed(1)}`,
  ]);
  const [own, its] = loads.filter(({ kind }) => kind === 'open');
  for (const [load, what] of [
    [its, 'at half of its rate'],
    [own, 'each at half of its own rate'],
  ] as const)
    for (const quantile of ['p50', 'p99'] as const)
      if (load)
        rows.push([
          `${quantile} ms, ${what}`,
          load.whole[quantile],
          baseline.half[quantile],
          times(load.whole[quantile] / baseline.half[quantile]),
        ]);
  return markdown(['', 'ours', baseline.name, 'ratio'], rows);
}

export const nameOf = ({ kind, inFlight, rate }: LoadResult) =>
  kind === 'closed' ? `${inFlight} in flight` : `open loop, ${rate}/s`;

const times = (value: number) => `${value.toFixed(1)} ×`;

export function markdown(head: string[], rows: Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
