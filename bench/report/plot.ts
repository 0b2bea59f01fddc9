import type { LoadResult } from './result.js';
import { nameOf } from './table.js';

const WIDTH = 760;
const ROW = 26;
const LEFT = 150;
const PANEL = 170;
const GAP = 30;
const TOP = 40;
const COLOURS = ['#2b6cb0', '#dd6b20', '#2f855a'];

interface Panel {
  title: string;
  value: (load: LoadResult) => number;
}

const PANELS: Panel[] = [
  { title: 'complete orders/s', value: ({ ordersPerS }) => ordersPerS },
  { title: 'p50 ms, whole order', value: ({ whole }) => whole.p50 },
  { title: 'CPU-s per 1,000 orders', value: ({ cpuPer1000 }) => cpuPer1000 },
];

/** Bars of rate, latency and CPU, a row for each load. */
export function plotLoads(loads: readonly LoadResult[]): string {
  const height = TOP + loads.length * ROW + 10;
  const names = loads.map((load, row) => text(LEFT - 10, middle(row), nameOf(load), 'end'));
  const panels = PANELS.map((panel, index) =>
    drawPanel(panel, loads, LEFT + index * (PANEL + GAP), COLOURS[index]),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>Rate, latency and CPU of each load</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...names,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function drawPanel({ title, value }: Panel, loads: readonly LoadResult[], x: number, colour: string): string {
  const largest = Math.max(...loads.map(value));
  const bars = loads.flatMap((load, row) => {
    // Room for the figure behind the longest bar.
    const width = largest > 0 ? Math.round((value(load) / largest) * (PANEL - 50)) : 0;
    return [
      `<rect x="${x}" y="${TOP + row * ROW}" width="${width}" height="${ROW - 8}" fill="${colour}"/>`,
      text(x + width + 6, middle(row), String(Math.round(value(load) * 100) / 100)),
    ];
  });
  return [text(x, TOP - 14, title), ...bars].join('\n');
}

const middle = (row: number) => TOP + row * ROW + ROW / 2;

const text = (x: number, y: number, content: string, anchor = 'start') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#1a202c">${content}</text>`;
