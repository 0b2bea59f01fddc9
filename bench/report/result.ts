import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadInputResult } from '../bad-input/measure-bad-input.js';
import type { JobResult, WatchKind } from '../driver/protocol.js';
import type { GrowthResult } from '../growth/measure-growth.js';
import type { Findings } from '../measure/check-orders.js';
import type { Yardsticks } from '../measure/yardsticks.js';

export const RESULTS_FILE = join(import.meta.dirname, '..', 'results.jsonl');

/** CPU-seconds for 1,000 complete orders, by process; the driver's own are not in the total. */
export type CpuSplit = Record<string, number>;

interface Measured extends JobResult {
  ordersPerS: number;
  cpuPer1000: number;
  cpuSplit: CpuSplit;
  driverPer1000: number;
  /** MiB by process, from the beginning of the stretch to its end; older runs did not read it. */
  memory?: Record<string, number[]>;
  /** Cores that other programs of the machine kept busy meanwhile. */
  foreignCores: number;
}

/** One closed or open loop. */
export interface LoadResult extends Measured {
  kind: 'closed' | 'open';
  inFlight?: number;
  /** Orders a second that were to begin. */
  rate?: number;
}

/** The other build, in the figures that both have. Its run.sh says what they mean. */
export interface BaselineResult {
  name: string;
  ordersPerS: number;
  cpuPer1000: number;
  /** Milliseconds at half of its own rate. */
  half: { p50: number; p99: number };
}

/** One whole run: a line of results.jsonl. */
export interface RunResult {
  at: string;
  commit: string;
  label?: string;
  machine: { cores: number; cpu: string; memoryGb: number; node: string };
  parties: { buyers: number; suppliers: number };
  watch: WatchKind;
  /** Completed orders that lay in both databases before the loads; older runs knew none. */
  filled?: number;
  growth?: GrowthResult;
  badInput?: BadInputResult;
  yardsticks: Yardsticks;
  loads: LoadResult[];
  baseline?: BaselineResult;
  orders: number;
  findings: Findings;
  repeats: number;
  untold: number;
  failures: number;
}

export const appendResult = (result: RunResult): Promise<void> =>
  appendFile(RESULTS_FILE, `${JSON.stringify(result)}\n`);
