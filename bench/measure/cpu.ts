import { readFileSync } from 'node:fs';
import { readFamilies, TICKS_A_SECOND } from './process-tree.js';

/** CPU-seconds since their start, by the name of a group of processes, with all their descendants. */
export type CpuReading = Record<string, number>;

/** @param roots process ids by name */
export const readCpu = (roots: Readonly<Record<string, number>>): CpuReading =>
  Object.fromEntries(
    Object.entries(readFamilies(roots)).map(([name, family]) => [
      name,
      [...family.values()].reduce((sum, { seconds }) => sum + seconds, 0),
    ]),
  );

/** Seconds in which all cores together were busy, for whomever. */
export function readBusy(): number {
  const [, user, nice, system, , , irq, softIrq] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + softIrq) / TICKS_A_SECOND;
}
