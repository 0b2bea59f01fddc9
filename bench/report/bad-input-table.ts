import type { BadInputResult } from '../bad-input/measure-bad-input.js';
import { markdown } from './table.js';

/** What wrong requests cost, as Markdown. */
export function badInputTable({ costs, flood }: BadInputResult): string {
  const { wrongPerS, rate, ordersAlone, ordersBeside } = flood;
  return [
    'What a wrong or a very large request costs, one after the other:',
    '',
    markdown(
      ['request', 'status', 'CPU of the gateway, ms', 'p50 ms', 'p99 ms'],
      Object.entries(costs).map(([name, { status, gatewayCpuMs, p50, p99 }]) => [
        name,
        status,
        gatewayCpuMs,
        p50,
        p99,
      ]),
    ),
    '',
    `Beside ${wrongPerS} wrong requests a second, orders at ${rate.toFixed(0)}/s took ${ordersBeside.p50} / ${ordersBeside.p99} ms ` +
      `(p50 / p99) instead of ${ordersAlone.p50} / ${ordersAlone.p99} ms alone.`,
  ].join('\n');
}
