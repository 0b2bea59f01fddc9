import { readFileSync } from 'node:fs';
import { readFamilies } from './process-tree.js';

/** MiB by the name of a group of processes, with all their descendants; what several share is counted once. */
export type MemoryReading = Record<string, number>;

const KIB_A_MIB = 1024;

/** @param roots process ids by name */
export const readMemory = (roots: Readonly<Record<string, number>>): MemoryReading =>
  Object.fromEntries(
    Object.entries(readFamilies(roots)).map(([name, family]) => [
      name,
      Math.round([...family.keys()].reduce((sum, pid) => sum + shareOf(pid), 0) / KIB_A_MIB),
    ]),
  );

/** KiB of a process in memory; of a page that n processes share, an nth. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
