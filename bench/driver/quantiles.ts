import type { Quantiles } from './protocol.js';

/** Nearest rank; zeros where nothing was measured. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: round(at(0.5)), p99: round(at(0.99)) };
}

const round = (value: number) => Math.round(value * 10) / 10;
